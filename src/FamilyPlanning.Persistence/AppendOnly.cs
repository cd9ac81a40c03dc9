using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence;

/// <summary>Tables that only grow: the trail and the ledger of money. The application's role has no right to change them and a trigger refuses it to everybody else.</summary>
public static class AppendOnly
{
    /// <summary>Annotation the migration step looks for.</summary>
    public const string Annotation = "FamilyPlanning:AppendOnly";

    /// <summary>Annotation with the columns that may be filled in later.</summary>
    public const string ExceptAnnotation = "FamilyPlanning:AppendOnlyExcept";

    /// <summary>Marks the table of <paramref name="entity"/> as one whose rows stay as written but for <paramref name="properties"/>; only rows that came with a workbook go when its import is undone.</summary>
    public static EntityTypeBuilder<T> IsAppendOnlyExcept<T>(this EntityTypeBuilder<T> entity, params string[] properties) where T : class
    {
        entity.Metadata.SetAnnotation(ExceptAnnotation, string.Join(',', properties));
        return entity;
    }

    /// <summary>Marks the table of <paramref name="entity"/>.</summary>
    public static EntityTypeBuilder<T> IsAppendOnly<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Metadata.SetAnnotation(Annotation, true);
        return entity;
    }
}
