using System.Text.Json;
using Vooraf.Api.Answers;
using Vooraf.Api.Logs;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Writes;

/// <summary>Writes one thing through the writer and makes the HTTP answer of what became of it.</summary>
internal sealed class SingleWrite(RecordWriter writer)
{
    /// <summary>Reads the resource in the body, and writes it.</summary>
    public async ValueTask<Answer> AnswerAsync(ApiCall call, WriteMethod method, string? criteria)
    {
        using var reading = ResourceReader.Read(call.Body);
        if (!reading.IsValid)
            return Refusals.Of(400, reading.Issues);

        var resource = reading.Document!.RootElement;
        return ResourceCheck.Wrong(resource, call.Route, call.Place is { } place ? place + ".resource" : null) is { } wrong
            ? Refusals.Of(400, wrong)
            : await AnswerAsync(call, method, resource, criteria);
    }

    /// <summary>Writes it. The writer keeps the log entry in the commit, or stores it when it refuses.</summary>
    public async ValueTask<Answer> AnswerAsync(ApiCall call, WriteMethod method, JsonElement resource, string? criteria)
    {
        var conditions = WriteConditions.Read(call.Conditions, call.Place);
        if (conditions.Wrong is { } wrong)
            return Refusals.Of(400, wrong);

        var entry = new WriteEntry
        {
            Method = method,
            Type = call.Route.Type,
            Id = call.Route.Id.Length == 0 ? null : call.Route.Id,
            Resource = resource,
            IfMatch = conditions.IfMatch,
            IfNoneMatchAny = conditions.IfNoneMatchAny,
            Criteria = criteria,
            Place = call.Place,
        };
        var answer = await writer.WriteAsync(RequestOf(call, entry), call.Cancellation);
        return answer.Refusal is { } refusal
            ? Refused(call, refusal)
            : AnswerOf(call, answer.Entries[0]);
    }

    /// <summary>The answer to what the writer refused.</summary>
    public static Answer Refused(ApiCall call, WriteRefusal refusal) =>
        (PersonRefusal.OfWriter(call, refusal.Status) is { } why ? Refusals.Of(403, why) : Refusals.Of(refusal.Status, refusal.Issues)) with { Logged = true };

    private static WriteRequest RequestOf(ApiCall call, WriteEntry entry) => new()
    {
        Writer = WriterOf.Caller(call.Caller),
        Sight = call.Sight,
        Entries = [entry],
        RepeatIdentifier = call.RepeatIdentifier,
        Log = LogEntries.Of(call),
        AddDecision = entry => LogEntries.Decided(entry, call),
        ServiceBase = call.Base.Text,
    };

    private static Answer AnswerOf(ApiCall call, EntryAnswer entry)
    {
        if (entry.Status >= 400)
            return Refusals.Of(entry.Status, entry.Issues) with { Logged = true };

        return BodyOf(call, entry) with
        {
            Version = entry.Version,
            LastModified = entry.LastUpdated,
            Location = entry.Key is { } key && entry.Status != 204 ? Locations.Of(call.Base, key, entry.Version) : null,
            Logged = true,
        };
    }

    private static Answer BodyOf(ApiCall call, EntryAnswer entry)
    {
        var wanted = call.Preferences.Return;
        if (wanted == ReturnPreference.OperationOutcome)
            return Refusals.Of(entry.Status == 204 ? 200 : entry.Status, entry.Issues);

        // Who may write it but not read it gets nothing back; an entry of a Bundle shows its resource only when asked to.
        var shows = (wanted == ReturnPreference.Representation || (wanted == ReturnPreference.Default && call.Place is null))
            && entry.Stored is { Deleted: false } stored && call.MayShow(stored);
        return new Answer { Status = entry.Status, Body = shows ? entry.Stored!.Json : default };
    }
}
