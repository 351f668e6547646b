using System.Net;

namespace Vooraf.Access.Outgoing;

/// <summary>Requests of this server to others about keys and tokens: bounded in time and size, and never sent on to where an answer points.</summary>
public static class OutgoingHttp
{
    private const int MostBytes = 256 * 1024;

    /// <summary>A client to share.</summary>
    /// <param name="timeout">How long an answer may take, from the first to the last byte.</param>
    public static HttpClient Create(TimeSpan timeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = timeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxResponseHeadersLength = 32,
        };
        return new HttpClient(handler) { Timeout = timeout, MaxResponseContentBufferSize = MostBytes };
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The body of a 200; null for every other status, and when there was no complete answer in time.</returns>
    public static async ValueTask<byte[]?> SendAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsByteArrayAsync(cancellation) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
