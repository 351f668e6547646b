using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Packages;

/// <summary>A stream that ends in an error once more bytes have been read than it may give; it bounds what a zip bomb costs, skipped entries included.</summary>
internal sealed class BoundedStream(Stream inner, long limit) : Stream
{
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _given += read;
        if (_given > limit)
            throw new PackageException(IssueCode.TooCostly, $"The package is larger than {limit} bytes when unpacked: split it.");
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
