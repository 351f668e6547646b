using Vooraf.Records.Storage;

namespace Vooraf.Records;

/// <summary>A file that one process at a time has open.</summary>
internal static class LockFile
{
    // How the runtime tells that another process has a file: EWOULDBLOCK on Linux and macOS, a sharing or lock violation on Windows.
    private static readonly int[] Taken = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>Takes it, until the stream is disposed; null when another process has it.</summary>
    /// <exception cref="StoreUnavailableException">It cannot be made or opened; the message says why.</exception>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException taken) when (Taken.Contains(taken.HResult))
        {
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException($"{path} cannot be opened for writing: {failure.Message} The user that runs this program must own the folder and what is in it.", failure);
        }
    }
}
