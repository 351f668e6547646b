namespace Vooraf.Bench;

/// <summary>Asks the server under test every request once and keeps the answers, for the floor to send again.</summary>
internal static class Capture
{
    public static async Task RunAsync(Options options)
    {
        using var client = new HttpClient();
        var requests = File.ReadLines(options.Text("requests")).Select(PlanRequest.Parse);
        var answers = new AnswerFile(options.Text("answers"));
        await using var _ = answers.ConfigureAwait(false);
        foreach (var batch in requests.Chunk(32))
        {
            var bodies = await Task.WhenAll(batch.Select(request => AskAsync(client, request, options)));
            for (var i = 0; i < batch.Length; i++)
                answers.Append(batch[i].Key, bodies[i]);
        }

        Result.Print(new { captured = answers.Count, bytes = answers.Bytes });
    }

    private static async Task<byte[]> AskAsync(HttpClient client, PlanRequest request, Options options)
    {
        using var message = request.ToMessage(options.Text("origin"), options.Text("token"));
        using var response = await client.SendAsync(message);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }
}
