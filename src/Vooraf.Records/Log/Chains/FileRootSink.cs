namespace Vooraf.Records.Log.Chains;

/// <summary>
/// Adds roots to a file, flushed: on a mounted volume of another machine, or for something that takes it away. After a line that a full disk or a crash left unfinished it begins a new one.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class FileRootSink(string path) : IRootSink
{
    private const byte LineEnd = (byte)'\n';

    public async Task SendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        try
        {
            byte[] start = IsTorn() ? [LineEnd] : [];
            await using var file = new FileStream(path, OwnerOnly.Creation(FileMode.Append));
            await file.WriteAsync((byte[])[.. start, .. line.Span, LineEnd], cancellation);
            file.Flush(flushToDisk: true);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException("The file of roots may not be read or written.", refused);
        }
    }

    public void Dispose()
    {
    }

    private bool IsTorn()
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 })
            return false;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() != LineEnd;
    }
}
