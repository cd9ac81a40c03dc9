using FamilyPlanning.Domain.Reports;

namespace FamilyPlanning.Application.Reports;

/// <summary>How many of one kind there are in one village and one calendar quarter; what charts add up.</summary>
/// <param name="AreaCode">Village.</param>
/// <param name="Quarter">Calendar quarter.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Count">How many.</param>
public sealed record Tally<TKind>(string AreaCode, Quarter Quarter, TKind Kind, int Count) where TKind : struct, Enum;
