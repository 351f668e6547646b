using System.Net.Http.Headers;

namespace Vooraf.Records.Log.Chains;

/// <summary>Posts each root to an address; any 2xx means that it arrived. It is not sent on to where an answer points.</summary>
/// <param name="address">The address.</param>
internal sealed class HttpRootSink(Uri address) : IRootSink
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = TimeSpan.FromSeconds(10) };

    public async Task SendAsync(ReadOnlyMemory<byte> line, CancellationToken cancellation)
    {
        try
        {
            using var content = new ReadOnlyMemoryContent(line);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await client.PostAsync(address, content, cancellation);
            if (!answer.IsSuccessStatusCode)
                throw new IOException($"The address of roots answered {(int)answer.StatusCode}.");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            throw new IOException("The address of roots cannot be reached.", failure);
        }
    }

    public void Dispose() => client.Dispose();
}
