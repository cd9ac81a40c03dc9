using Npgsql;

namespace FamilyPlanning.Persistence.Households;

/// <summary>
/// How names and addresses are found: pinyin folded over the confusions of the south (zh/z, ch/c, sh/s, ng/n, l/n, ü as u or v), and text cut
/// into single characters and pairs, so that any part of a name is found from an index. Both exist here and as functions of the database with the same result.
/// </summary>
public static class SearchText
{
    private const string _functions =
        """
        CREATE OR REPLACE FUNCTION public.fold_pinyin(pinyin text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT replace(replace(replace(replace(replace(replace(pinyin, 'zh', 'z'), 'ch', 'c'), 'sh', 's'), 'ng', 'n'), 'l', 'n'), 'v', 'u')
        $$;
        CREATE OR REPLACE FUNCTION public.grams(words text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT array_agg(DISTINCT substr(words, i, n)) FROM generate_series(1, char_length(words)) i, generate_series(1, 2) n WHERE i + n - 1 <= char_length(words)
        $$
        """;

    private const string _indexes =
        """
        CREATE INDEX IF NOT EXISTS ix_persons_folded ON persons (public.fold_pinyin(name_pinyin), area_code);
        CREATE INDEX IF NOT EXISTS ix_persons_grams ON persons USING gin (public.grams(name));
        CREATE INDEX IF NOT EXISTS ix_households_grams ON households USING gin (public.grams(address)) WHERE address IS NOT NULL
        """;

    /// <summary>Pinyin in small letters without what speakers mix up; of a beginning it is the beginning of the whole.</summary>
    public static string FoldPinyin(string pinyin) => pinyin
        .Replace("zh", "z", StringComparison.Ordinal).Replace("ch", "c", StringComparison.Ordinal).Replace("sh", "s", StringComparison.Ordinal)
        .Replace("ng", "n", StringComparison.Ordinal).Replace('l', 'n').Replace('v', 'u');

    /// <summary>The pairs of neighbouring characters, or the one character there is; rare characters count as one.</summary>
    public static string[] Grams(string words)
    {
        var characters = words.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return characters.Count < 2 ? [.. characters] : [.. characters.Zip(characters.Skip(1), string.Concat).Distinct()];
    }

    /// <summary>Makes functions and indexes where they are missing.</summary>
    internal static async Task InstallAsync(NpgsqlConnection owner, CancellationToken ct)
    {
        foreach (var statements in (string[])[_functions, _indexes])
        {
            await using var command = new NpgsqlCommand(statements, owner);
            await command.ExecuteNonQueryAsync(ct);
        }
    }
}
