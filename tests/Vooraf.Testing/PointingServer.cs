using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vooraf.Testing;

/// <summary>A server on the loopback address that answers everything with "go elsewhere", and counts who comes where it pointed.</summary>
public sealed class PointingServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private int followed;

    /// <summary>Starts it.</summary>
    public PointingServer()
    {
        listener.Start();
        _ = AnswerAsync();
    }

    /// <summary>Where to ask.</summary>
    public Uri Address => new($"http://{listener.LocalEndpoint}/ask");

    /// <summary>How many went where it pointed.</summary>
    public int Followed => followed;

    /// <summary>Stops it.</summary>
    public void Dispose() => listener.Dispose();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
                await AnswerAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception over) when (over is ObjectDisposedException or SocketException or IOException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII);
            if ((await reader.ReadLineAsync() ?? "").Contains("/elsewhere", StringComparison.Ordinal))
                Interlocked.Increment(ref followed);
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 307 Temporary Redirect\r\nLocation: http://{listener.LocalEndpoint}/elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
        }
    }
}
