using System.Buffers;
using System.Globalization;
using Vooraf.Fhir.Json;

namespace Vooraf.Records.Writing;

/// <summary>The resources of a request as they will be stored. What a derivation looked at is not written out again for the commit.</summary>
/// <param name="at">The moment of the commit.</param>
internal sealed class StoredForms(DateTimeOffset at)
{
    private readonly Dictionary<ResourceKey, ReadOnlyMemory<byte>> written = [];
    private readonly ArrayBufferWriter<byte> scratch = new(8192);

    /// <summary>The moment of the commit.</summary>
    public DateTimeOffset At => at;

    /// <summary>The version that a draft stores.</summary>
    public static int VersionOf(LinkedDraft draft) => (draft.Draft.Former?.Version ?? 0) + 1;

    /// <summary>The JSON that a draft stores.</summary>
    public ReadOnlyMemory<byte> Of(LinkedDraft draft)
    {
        if (!written.TryGetValue(draft.Key, out var json))
            written.Add(draft.Key, json = Write(draft));
        return json;
    }

    private ReadOnlyMemory<byte> Write(LinkedDraft draft)
    {
        scratch.ResetWrittenCount();
        var stamp = new ResourceStamp(draft.Key.Id, VersionOf(draft).ToString(CultureInfo.InvariantCulture), at);
        ResourceRewriter.Write(draft.Draft.Entry.Resource, stamp, draft.NewReference, scratch);
        return scratch.WrittenSpan.ToArray();
    }
}
