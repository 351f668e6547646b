namespace Vooraf.Records.Log.Chains;

/// <summary>Where roots go: away from this machine.</summary>
public interface IRootSink : IDisposable
{
    /// <summary>Brings a root away; returns when it has arrived, as far as that can be known.</summary>
    /// <param name="line">The root: one line, without its end (UTF-8).</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="IOException">It did not arrive; it is tried again. It may arrive twice.</exception>
    Task SendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation);
}
