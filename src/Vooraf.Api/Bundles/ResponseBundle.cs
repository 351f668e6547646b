using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Api.Http;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Bundles;

/// <summary>The answer to a Bundle while it is being made.</summary>
internal sealed class ResponseBundle
{
    private const int Largest = 16 * 1024 * 1024;

    private readonly ApiCall call;
    private readonly PooledBuffer buffer;
    private bool hasEntries;

    /// <summary>True when a resource that was written has been left out: those after it are left out too.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Begins it.</summary>
    /// <param name="call">The Bundle that is answered.</param>
    /// <param name="type">The Bundle type of the answer.</param>
    /// <param name="buffer">Where it is written; goes with the answer.</param>
    public ResponseBundle(ApiCall call, string type, PooledBuffer buffer)
    {
        this.call = call;
        this.buffer = buffer;
        buffer.Add("{\"resourceType\":\"Bundle\",\"type\":\""u8);
        buffer.AddPlain(type);
        buffer.Add("\""u8);
    }

    /// <summary>Carries out an entry and adds its answer.</summary>
    /// <param name="pipeline">What carries it out.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="bundleIdentifier"><c>Bundle.identifier</c> of a batch, by which a write that comes again is recognised; null for none.</param>
    public async ValueTask AddCallAsync(Pipeline pipeline, BundleEntry entry, string? bundleIdentifier = null)
    {
        if (entry.Reads && buffer.Length > Largest)
        {
            AddRefusal(413, Issue.Error(IssueCode.TooCostly, "The answer has become too large: ask this in a request of its own.", entry.Place));
            return;
        }

        using var answer = await pipeline.RunAsync(EntryCall.Of(call, entry, bundleIdentifier));
        Begin();
        var shows = !answer.IsOutcome && !answer.Body.IsEmpty;
        var leavesOut = shows && !entry.Reads && !HasRoomFor(answer.Body);
        if (shows && !leavesOut)
            AddResource(answer.Body.Span);
        BeginResponse(answer.Status);
        AddVersion(answer.Location, answer.Version, answer.LastModified);
        if (answer.IsOutcome)
            AddOutcome(answer.Body.Span);
        else if (leavesOut)
            AddOutcome([LeftOut(entry.Place)]);
        buffer.Add("}}"u8);
    }

    /// <summary>Adds what became of a write of a transaction.</summary>
    /// <param name="written">What became of it; its version may be missing when the Bundle is full.</param>
    /// <param name="place">FHIRPath of the entry.</param>
    public void Add(EntryAnswer written, string place)
    {
        Begin();
        var leavesOut = false;
        if (IsWanted(written))
        {
            leavesOut = written.Stored is not { } stored || !HasRoomFor(stored.Json);
            if (!leavesOut)
                AddResource(written.Stored!.Json.Span);
        }

        BeginResponse(written.Status);
        AddVersion(written.Key is { } key && written.Status != 204 ? Locations.Of(call.Base, key, written.Version) : null, written.Version, written.LastUpdated);
        if (written.Issues.Length > 0 || leavesOut)
            AddOutcome(leavesOut ? [.. written.Issues, LeftOut(place)] : written.Issues);
        buffer.Add("}}"u8);
    }

    /// <summary>Adds an entry that was not carried out.</summary>
    public void AddRefusal(int status, Issue issue)
    {
        Begin();
        BeginResponse(status);
        AddOutcome([issue]);
        buffer.Add("}}"u8);
    }

    public Answer Finish()
    {
        buffer.Add(hasEntries ? "]}"u8 : "}"u8);
        return new Answer { Status = 200, Body = buffer.Written, Buffer = buffer };
    }

    // What is written has been carried out, so that it is not refused for its size: its resource is left out, as is every one after it.
    private bool HasRoomFor(ReadOnlyMemory<byte> resource)
    {
        IsFull |= buffer.Length + resource.Length > Largest;
        return !IsFull;
    }

    private bool IsWanted(EntryAnswer written)
    {
        if (call.Preferences.Return != ReturnPreference.Representation)
            return false;
        return written.Stored is { } stored ? !stored.Deleted && call.MayShow(stored) : IsFull && written is { Key: not null, Status: 200 or 201 };
    }

    private static Issue LeftOut(string place) =>
        Issue.Warning(IssueCode.TooCostly, "The resource is left out, as the answer has become too large: read it in a request of its own.", place);

    private void Begin()
    {
        buffer.Add(hasEntries ? ",{"u8 : ",\"entry\":[{"u8);
        hasEntries = true;
    }

    private void AddResource(ReadOnlySpan<byte> json)
    {
        buffer.Add("\"resource\":"u8);
        buffer.Add(json);
        buffer.Add(","u8);
    }

    private void BeginResponse(int status)
    {
        buffer.Add("\"response\":{\"status\":\""u8);
        buffer.AddPlain(StatusLine.Of(status));
        buffer.Add("\""u8);
    }

    private void AddVersion(string? location, int version, DateTimeOffset? lastModified)
    {
        if (location is not null)
        {
            buffer.Add(",\"location\":\""u8);
            buffer.AddPlain(location);
            buffer.Add("\""u8);
        }

        if (version > 0)
        {
            buffer.Add(",\"etag\":\"W/\\\""u8);
            buffer.AddNumber(version);
            buffer.Add("\\\"\""u8);
        }

        if (lastModified is { } moment)
        {
            buffer.Add(",\"lastModified\":\""u8);
            buffer.AddInstant(moment);
            buffer.Add("\""u8);
        }
    }

    private void AddOutcome(ReadOnlySpan<byte> json)
    {
        buffer.Add(",\"outcome\":"u8);
        buffer.Add(json);
    }

    private void AddOutcome(IReadOnlyList<Issue> issues)
    {
        buffer.Add(",\"outcome\":"u8);
        OperationOutcome.Write(buffer, issues);
    }
}
