using System.Collections.Immutable;
using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Api.Http;
using Vooraf.Api.Logs;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Api.Writes;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Searching;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Bundles;

/// <summary>Carries out a transaction: all writes in one commit, then the reads, each as a call of its own.</summary>
internal sealed class Transaction(RecordWriter writer, SeenReader reader, Pipeline pipeline)
{
    private const int FirstGuess = 16 * 1024;

    public async ValueTask<Answer> AnswerAsync(ApiCall call, BundleReading bundle)
    {
        var writes = ImmutableArray.CreateBuilder<WriteEntry>(bundle.Entries.Length);
        var wrong = new List<Issue>();
        foreach (var entry in bundle.Entries)
        {
            if (!entry!.Reads)
                writes.Add(EntryOf(entry, wrong));
        }

        if (wrong.Count > 0)
            return Refusals.Of(400, wrong);
        if (writes.Count == 0)
            return await RespondAsync(call, bundle, new WriteAnswer());

        var answer = await writer.WriteAsync(RequestOf(call, bundle, writes.DrainToImmutable()), call.Cancellation);
        return answer.Refusal is { } refusal
            ? SingleWrite.Refused(call, refusal)
            : (await RespondAsync(call, bundle, answer)) with { Logged = true };
    }

    private async ValueTask<Answer> RespondAsync(ApiCall call, BundleReading bundle, WriteAnswer written)
    {
        var response = new ResponseBundle(call, "transaction-response", new PooledBuffer(FirstGuess));
        var next = 0;
        foreach (var entry in bundle.Entries)
        {
            if (entry!.Reads)
                await response.AddCallAsync(pipeline, entry);
            else
                response.Add(await ShownAsync(call, written, next++, response.IsFull), entry.Place);
        }

        return response.Finish();
    }

    /// <summary>The answer that was kept of a repeated transaction does not hold the versions themselves: each is read when it is to be shown.</summary>
    private async ValueTask<EntryAnswer> ShownAsync(ApiCall call, WriteAnswer written, int number, bool isFull)
    {
        var entry = written.Entries[number];
        return written.Repeated && !isFull && call.Preferences.Return == ReturnPreference.Representation && entry.Key is { } key
            ? entry with { Stored = (await reader.ReadVersionAsync(call.Searcher, key, entry.Version, call.Cancellation))?.Version }
            : entry;
    }

    private static WriteRequest RequestOf(ApiCall call, BundleReading bundle, ImmutableArray<WriteEntry> writes) => new()
    {
        Writer = WriterOf.Caller(call.Caller),
        Sight = call.Sight,
        Entries = writes,
        IsTransaction = true,
        RepeatIdentifier = bundle.Identifier,
        Log = LogEntries.Of(call),
        AddDecision = entry => LogEntries.Decided(entry, call),
        ServiceBase = call.Base.Text,
    };

    private static WriteEntry EntryOf(BundleEntry entry, List<Issue> wrong)
    {
        var conditions = WriteConditions.Read(entry.Conditions, entry.Place);
        if (conditions.Wrong is { } condition)
            wrong.Add(condition);
        if (entry.HasResource && ResourceCheck.Wrong(entry.Resource, entry.Route, entry.Place + ".resource") is { } mismatch)
            wrong.Add(mismatch);

        return new WriteEntry
        {
            Method = MethodOf(entry.Route.Interaction),
            Type = entry.Route.Type,
            Id = entry.Route.Id.Length == 0 ? null : entry.Route.Id,
            Resource = entry.Resource,
            FullUrl = entry.FullUrl,
            IfMatch = conditions.IfMatch,
            IfNoneMatchAny = conditions.IfNoneMatchAny,
            Criteria = Criteria.Of(entry.Route, entry.Conditions, entry.Query),
            Place = entry.Place,
        };
    }

    private static WriteMethod MethodOf(Interaction interaction) => interaction switch
    {
        Interaction.Create => WriteMethod.Create,
        Interaction.Update or Interaction.ConditionalUpdate => WriteMethod.Update,
        Interaction.Delete or Interaction.ConditionalDelete => WriteMethod.Delete,
        _ => throw new ArgumentOutOfRangeException(nameof(interaction), interaction, "This is no write."),
    };
}
