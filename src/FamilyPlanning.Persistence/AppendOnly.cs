using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence;

/// <summary>Tables that only grow: the trail and the ledger of money. The application's role has no right to change them and a trigger refuses it to everybody else.</summary>
public static class AppendOnly
{
    /// <summary>Annotation the migration step looks for.</summary>
    public const string Annotation = "FamilyPlanning:AppendOnly";

    /// <summary>Marks the table of <paramref name="entity"/>.</summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(Annotation, true);
        return entity;
    }
}
