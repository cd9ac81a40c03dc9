namespace FamilyPlanning.Application.Jobs;

/// <summary>Files that long work leaves to be fetched: in the data folder, outside the web root, under names made here (ASVS 5.0 5.3.1, 5.3.2).</summary>
public sealed class JobFiles(DataFolder data)
{
    /// <summary>How long a result can be fetched; it may hold personal data.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>A new name with the extension (<c>xlsx</c>, <c>pdf</c>, <c>zip</c>, <c>csv</c>, <c>txt</c>).</summary>
    public static string New(string extension)
    {
        if (extension is not { Length: > 0 and <= 5 } || !extension.All(char.IsAsciiLetterOrDigit))
            throw new ArgumentException("An extension is one to five letters or digits.", nameof(extension));
        return $"{Guid.NewGuid():N}.{extension}";
    }

    /// <summary>Path of a file by the name <see cref="New"/> gave it.</summary>
    public string PathOf(string name)
    {
        if (Path.GetFileName(name) != name) throw new ArgumentException("A name made here has no folder in it.", nameof(name));
        return data.File(Path.Combine("jobs", name));
    }

    /// <summary>Removes a file that nobody can fetch any more.</summary>
    public void Remove(string name) => File.Delete(PathOf(name));
}
