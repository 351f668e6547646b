using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Vooraf.Records.Log.Chains;

/// <summary>Sends each root as a syslog message (RFC 5424): one datagram (RFC 5426), or counted octets over TCP (RFC 6587).</summary>
/// <param name="host">The host.</param>
/// <param name="port">The port.</param>
/// <param name="stream">True for TCP.</param>
/// <param name="time">The clock.</param>
internal sealed class SyslogRootSink(string host, int port, bool stream, TimeProvider time) : IRootSink
{
    // Facility 13 (log audit), severity 5 (notice).
    private const int Priority = (13 * 8) + 5;

    public async Task SendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        try
        {
            if (stream)
                await StreamAsync(Message(line), cancellation);
            else
                await DatagramAsync(Message(line), cancellation);
        }
        catch (SocketException failure)
        {
            throw new IOException("The syslog host of roots cannot be reached.", failure);
        }
    }

    public void Dispose()
    {
    }

    private byte[] Message(ReadOnlyMemory<byte> line)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"<{Priority}>1 {time.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} - vooraf {Environment.ProcessId} log-root - ");
        return [.. Encoding.ASCII.GetBytes(head), .. line.Span];
    }

    private async Task DatagramAsync(byte[] message, CancellationToken cancellation)
    {
        using var client = new UdpClient();
        await client.SendAsync(message, host, port, cancellation);
    }

    private async Task StreamAsync(byte[] message, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, cancellation);
        await using var to = client.GetStream();
        await to.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{message.Length} ")), cancellation);
        await to.WriteAsync(message, cancellation);
        await to.FlushAsync(cancellation);
        client.Client.Shutdown(SocketShutdown.Send);
    }
}
