using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Vooraf.Records;

/// <summary>Brings to disk which files a folder holds, under which names. Flushing a file does not do that, except on Windows.</summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>What was made, renamed or removed in the folder is so after a crash too.</summary>
    /// <exception cref="IOException">That is not certain.</exception>
    public static void Run(string folder)
    {
        if (OperatingSystem.IsWindows())
            return;

        using var handle = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly), ownsHandle: true);
        if (handle.IsInvalid)
            throw new IOException($"The folder {folder} cannot be flushed.");
        RandomAccess.FlushToDisk(handle);
    }

    // A folder cannot be opened as a file is here.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);
}
