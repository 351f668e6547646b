namespace Vooraf.Records.Log.Chains;

/// <summary>Adds roots to a file, flushed: on a mounted volume of another machine, or for something that takes it away.</summary>
/// <param name="path">The file.</param>
internal sealed class FileRootSink(string path) : IRootSink
{
    public async Task SendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        try
        {
            await using var file = new FileStream(path, OwnerOnly.Creation(FileMode.Append));
            await file.WriteAsync((byte[])[.. line.Span, (byte)'\n'], cancellation);
            file.Flush(flushToDisk: true);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException("The file of roots may not be written.", refused);
        }
    }

    public void Dispose()
    {
    }
}
