using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>A connection that sends requests exactly as they are given, one at a time; made anew when the server closes it.</summary>
internal sealed class RawConnection(Uri server) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private TcpClient? connection;
    private BufferedStream? stream;

    /// <summary>The access token that requests without an Authorization header of their own show.</summary>
    public string Token { get; set; } = "";

    /// <summary>Sends a request and reads the answer to its end; one that does not come in time has status 0.</summary>
    public async Task<RawAnswer> SendAsync(FuzzCase request, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await ExchangeAsync(request, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Dispose();
            return new RawAnswer(0, FrozenDictionary<string, string>.Empty, [], Patience);
        }
    }

    /// <summary>Closes the connection.</summary>
    public void Dispose()
    {
        stream?.Dispose();
        connection?.Dispose();
        (stream, connection) = (null, null);
    }

    private async Task<RawAnswer> ExchangeAsync(FuzzCase request, CancellationToken cancellation)
    {
        if (connection is null || IsClosed(connection.Client))
            await ConnectAsync(cancellation);
        var clock = Stopwatch.StartNew();
        try
        {
            await SendAsync(stream!, request, cancellation);
        }
        catch (IOException)
        {
            // The server refused before it had read everything; its answer may still be there.
        }

        var answer = await RawAnswerReader.ReadAsync(stream!, request.Method, clock, cancellation);
        if (answer.Status == 0 || (answer.Headers.TryGetValue("connection", out var header) && header.Contains("close", StringComparison.OrdinalIgnoreCase)))
            Dispose();
        return answer;
    }

    private static bool IsClosed(Socket socket) => socket.Poll(0, SelectMode.SelectRead);

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        Dispose();
        connection = new TcpClient { NoDelay = true };
        await connection.ConnectAsync(server.Host, server.Port, cancellation);
        stream = new BufferedStream(connection.GetStream(), 64 * 1024);
    }

    private async Task SendAsync(Stream to, FuzzCase request, CancellationToken cancellation)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{request.Method} {request.Target} HTTP/1.1\r\nHost: {server.Authority}\r\n");
        if (!request.Headers.Any(header => string.Equals(header.Name, "Authorization", StringComparison.Ordinal)))
            head.Append("Authorization: Bearer ").Append(Token).Append("\r\n");
        if (request.Body.Length > 0 || request.Method is "POST" or "PUT" or "PATCH")
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {request.Body.Length}\r\n");
        foreach (var (name, value) in request.Headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        await to.WriteAsync(Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), cancellation);
        await to.WriteAsync(request.Body, cancellation);
        await to.FlushAsync(cancellation);
    }
}
