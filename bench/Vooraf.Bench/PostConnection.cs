using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Vooraf.Bench;

/// <summary>One keep-alive connection that posts bodies and reads answers with the least work that a client can do.</summary>
internal sealed class PostConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] received = new byte[1 << 18];
    private readonly Uri target;
    private readonly string token;

    public PostConnection(Uri target, string token)
    {
        (this.target, this.token) = (target, token);
        socket.Connect(IPAddress.Loopback, target.Port);
    }

    /// <summary>The head of a request; put before the clock starts.</summary>
    public byte[] HeadFor(byte[] body) => Encoding.ASCII.GetBytes(string.Create(
        CultureInfo.InvariantCulture,
        $"POST {target.AbsolutePath} HTTP/1.1\r\nHost: {target.Authority}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/fhir+json\r\nContent-Length: {body.Length}\r\n\r\n"));

    /// <summary>Posts one body; gives the status of the answer, which is read to its end and not looked at.</summary>
    public async Task<int> PostAsync(byte[] head, byte[] body)
    {
        await socket.SendAsync(new ArraySegment<byte>[] { new(head), new(body) });
        var (length, end) = (0, -1);
        while (end < 0 || length < end)
        {
            var count = await socket.ReceiveAsync(received.AsMemory(length));
            if (count == 0)
                throw new IOException("The server closed the connection.");
            length += count;
            if (end < 0)
                end = EndOf(received.AsSpan(0, length));
        }

        return int.Parse(received.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
    }

    public void Dispose() => socket.Dispose();

    private static int EndOf(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0)
            return -1;
        var length = answer[(answer.IndexOf("Content-Length: "u8) + "Content-Length: ".Length)..];
        return head + 4 + int.Parse(length[..length.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
