namespace Vooraf.Testing;

/// <summary>Third-party conformance material beside the repository; tests that need it skip where it is absent.</summary>
public static class SharedFiles
{
    /// <summary>The message of a skipped test.</summary>
    public const string Absent = "../shared (third-party conformance material) is not beside this repository";

    /// <summary>The root of this repository: the folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder with the material, whether or not it exists.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Repository, "..", "shared"));

    /// <summary>True when the material is there.</summary>
    public static bool Exists => Directory.Exists(Root);

    /// <summary>The full path of a file or folder in it, given relative to its root; skips the running test when it is absent.</summary>
    public static string PathOf(string relative)
    {
        Assert.SkipUnless(Exists, Absent);
        return Path.Combine(Root, relative);
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Vooraf.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Vooraf.slnx was not found above " + AppContext.BaseDirectory);
    }
}
