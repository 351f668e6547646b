using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Api.Http;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Bundles;

/// <summary>Carries out a batch: each entry is a call of its own, with its own decision, log entry and outcome.</summary>
internal sealed class Batch(Pipeline pipeline)
{
    private const int FirstGuess = 16 * 1024;

    public async ValueTask<Answer> AnswerAsync(ApiCall call, BundleReading bundle)
    {
        var response = new ResponseBundle(call, "batch-response", new PooledBuffer(FirstGuess));
        for (var i = 0; i < bundle.Entries.Length; i++)
        {
            if (bundle.Entries[i] is { } entry)
                await response.AddCallAsync(pipeline, entry, bundle.Identifier);
            else
                response.AddRefusal(400, bundle.EntryIssues[i]!);
        }

        return response.Finish();
    }
}
