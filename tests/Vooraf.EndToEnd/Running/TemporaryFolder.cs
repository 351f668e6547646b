namespace Vooraf.EndToEnd.Running;

/// <summary>An empty folder of a test's own, removed with all that is in it, and with the key vault of a store in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    public TemporaryFolder()
    {
        Path = Directory.CreateTempSubdirectory("vooraf-").FullName;
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>Removes it; what another process still holds is left to the system.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
            if (Directory.Exists(DevelopmentKeys.VaultOf(Path)))
                Directory.Delete(DevelopmentKeys.VaultOf(Path), recursive: true);
        }
        catch (IOException)
        {
            // A process that was just killed may still be letting go of a file; the folder is a temporary one.
        }
    }
}
