using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>The box that asks for a past day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Reading">What was true or what was known.</param>
/// <param name="Action">Page that answers.</param>
/// <param name="Back">Page of today.</param>
internal sealed record AsOfQuestion(DateOnly Day, AsOfReading Reading, string Action, string Back);
