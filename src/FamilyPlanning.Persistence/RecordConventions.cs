using FamilyPlanning.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace FamilyPlanning.Persistence;

/// <summary>What every table of ours has in common, so that no mapping file repeats it: version, area code, status text with a check.</summary>
internal static class RecordConventions
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes().ToList())
        {
            if (typeof(Record).IsAssignableFrom(entity.ClrType))
            {
                builder.Entity(entity.ClrType).Property(nameof(Record.Id)).ValueGeneratedNever();
                builder.Entity(entity.ClrType).Property(nameof(Record.Version)).IsRowVersion().HasColumnName("xmin").HasColumnType("xid");
            }

            if (typeof(IAreaBound).IsAssignableFrom(entity.ClrType))
                builder.Entity(entity.ClrType).Property(nameof(IAreaBound.AreaCode)).HasMaxLength(12).UseCollation("C");

            foreach (var property in entity.GetProperties())
                CheckEnum(builder, entity, property);
        }
    }

    // The database repeats the rule it can: a status is one of the words of its enum (style.md principle 9).
    private static void CheckEnum(ModelBuilder builder, IMutableEntityType entity, IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (!type.IsEnum || entity.GetTableName() is not { } table) return;
        var column = property.GetColumnName();
        var words = string.Join(", ", Enum.GetNames(type).Select(name => $"'{name}'"));
        builder.Entity(entity.ClrType).ToTable(t => t.HasCheckConstraint($"ck_{table}_{column}", $"{column} IN ({words})"));
    }
}
