using Vooraf.Records.Storage;

namespace Vooraf.Records;

/// <summary>Keeps files for their owner only, whatever the mode of their folder. On Windows the folder's own rights count.</summary>
public static class OwnerOnly
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>How a file is created.</summary>
    public static FileStreamOptions Creation(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = Mode;
        return options;
    }

    /// <summary>Opens an empty file to write in; from a file that is there it takes what others may do with it, and what it holds.</summary>
    /// <exception cref="IOException">That is not possible.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is somebody else's.</exception>
    public static FileStream Create(string path)
    {
        if (File.Exists(path) && !IsDevice(path))
            Tighten(path);
        return new FileStream(path, Creation(FileMode.Create));
    }

    /// <summary>Makes an empty file, or takes from a file that is there what others may do with it.</summary>
    /// <exception cref="StoreUnavailableException">That is not possible.</exception>
    public static void Make(string path)
    {
        try
        {
            // A file that is there is not opened: closing it would end the locks that SQLite holds on it in this process.
            if (File.Exists(path))
                Tighten(path);
            else
                new FileStream(path, Creation(FileMode.CreateNew)).Dispose();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{path} cannot be kept for its owner only. Make the user that runs this program the owner of the file and its folder.", failure);
        }
    }

    /// <summary>Makes a folder for its owner only; leaves one that is there as it is.</summary>
    public static void MakeFolder(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(path);
            else
                Directory.CreateDirectory(path, Mode | UnixFileMode.UserExecute);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"The folder {path} cannot be made.", failure);
        }
    }

    /// <summary>The same for a file that may not be there.</summary>
    public static void MakeIfThere(string path)
    {
        if (File.Exists(path))
            Make(path);
    }

    private static bool IsDevice(string path) => Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    private static void Tighten(string path)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~Mode) != UnixFileMode.None)
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) & Mode);
    }
}
