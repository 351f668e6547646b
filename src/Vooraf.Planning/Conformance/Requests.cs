namespace Vooraf.Planning.Conformance;

/// <summary>Sends what comes before the scripts.</summary>
internal static class Requests
{
    /// <summary>Sends.</summary>
    /// <exception cref="ConformanceException">There is no answer.</exception>
    public static async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send, string who, CancellationToken cancellation)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException failure)
        {
            throw new ConformanceException($"{who} gives no answer: {failure.Message}", failure);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new ConformanceException($"{who} does not answer in time.", late);
        }
    }
}
