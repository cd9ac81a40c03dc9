namespace FamilyPlanning.Application;

/// <summary>The folder where the application keeps what is not in the database: the private PostgreSQL, keys, job results, uploads. Outside the web root.</summary>
public sealed class DataFolder(string root)
{
    /// <summary>Absolute path.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>A file in it; the folder above the file is made, for the owner only.</summary>
    public string File(string name)
    {
        var path = Path.Combine(Root, name);
        Folder(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Makes a folder that only the owner can read.</summary>
    public static void Folder(string path)
    {
        if (Directory.Exists(path)) return;
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}

/// <summary>How the database is reached: the owner migrates, the application's role does everything else.</summary>
/// <param name="Owner">Connection that owns the tables; empty where another node migrates.</param>
/// <param name="Application">Connection of the role that owns nothing.</param>
public sealed record DatabaseAddress(string? Owner, string Application);
