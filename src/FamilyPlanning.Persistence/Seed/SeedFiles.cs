namespace FamilyPlanning.Persistence.Seed;

/// <summary>Data the product ships with, as files an office can read.</summary>
public static class SeedFiles
{
    /// <summary>Opens a file of this folder.</summary>
    public static Stream Open(string name) =>
        typeof(SeedFiles).Assembly.GetManifestResourceStream(typeof(SeedFiles), name) ?? throw new FileNotFoundException(name);
}
