using FamilyPlanning.Application.Households;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>The facts of a person as the timeline shows them.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Lines">Newest first.</param>
/// <param name="MayKeep">Whether the officer may take a wrong one back.</param>
internal sealed record Timeline(Guid PersonId, IReadOnlyList<PersonReader.Line> Lines, bool MayKeep);
