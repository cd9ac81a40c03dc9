using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyPlanning.Domain.Incentives;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FamilyPlanning.Persistence.Incentives;

/// <summary>A decision with its trace as one document: read and written whole, never queried, never changed.</summary>
internal sealed class DecisionJson() : ValueConverter<IncentiveDecision, string>(
    decision => JsonSerializer.Serialize(decision, _options), text => JsonSerializer.Deserialize<IncentiveDecision>(text, _options)!)
{
    private static readonly JsonSerializerOptions _options = new(AuditInterceptor.Json) { Converters = { new JsonStringEnumConverter() } };
}

/// <summary>Two decisions are the same only when they are one.</summary>
internal sealed class DecisionComparer() : ValueComparer<IncentiveDecision>((a, b) => ReferenceEquals(a, b), decision => decision.Trace.Count, decision => decision);
