using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Fhir.Json;
using Vooraf.Records;
using Vooraf.Records.Writing;

namespace Vooraf.Planning.Derivation;

/// <summary>Brings what is derived from one form to what the form implies now, with as few writes as that takes.</summary>
/// <param name="scope">The request.</param>
/// <param name="picture">The dossier as the request will leave it.</param>
/// <param name="stored">What is remembered of it now; null when nothing is.</param>
/// <param name="record">The same, with what the request takes over marked; without parts when nothing is.</param>
/// <param name="at">Now.</param>
internal sealed class FormSettlement(DerivationScope scope, DossierPicture picture, DerivationRecord? stored, DerivationRecord record, DateTimeOffset at)
{
    private readonly ImmutableArray<DerivedWrite>.Builder writes = ImmutableArray.CreateBuilder<DerivedWrite>();

    /// <summary>Deletes what still follows the form, and the record.</summary>
    public ImmutableArray<DerivedWrite> Forget()
    {
        Leave(record.Parts, []);
        DeleteRecord();
        return writes.DrainToImmutable();
    }

    /// <summary>Deletes what still follows the form; what stays is remembered.</summary>
    public ImmutableArray<DerivedWrite> Retire()
    {
        Remember(Leave(record.Parts, []));
        return writes.DrainToImmutable();
    }

    /// <summary>Marks what still follows the form as entered in error.</summary>
    public ImmutableArray<DerivedWrite> MarkInError()
    {
        foreach (var part in record.Parts)
        {
            if (part is { IsTakenOver: false, Resource: { } key })
                MarkInError(key);
        }

        Remember(record.Parts);
        return writes.DrainToImmutable();
    }

    /// <summary>Brings it to what the form implies.</summary>
    /// <param name="implied">The resources, each with its name; they refer to each other by these keys, which become ids.</param>
    public ImmutableArray<DerivedWrite> Follow(IReadOnlyList<ImpliedResource> implied)
    {
        var parts = implied.Select(PartOf).ToImmutableArray();
        var keys = implied.Zip(parts, (one, part) => (one.Key, part.Resource)).ToDictionary(pair => pair.Key, pair => pair.Resource?.ToString(), StringComparer.Ordinal);
        foreach (var (one, part) in implied.Zip(parts))
        {
            if (part is { IsTakenOver: false, Resource: { } key })
                Store(key, Linked(one.Resource, keys));
        }

        var names = parts.Select(part => part.Name).ToHashSet(StringComparer.Ordinal);
        Remember([.. parts, .. Leave([.. record.Parts.Where(former => !names.Contains(former.Name))], parts)]);
        return writes.DrainToImmutable();
    }

    private DerivedPart PartOf(ImpliedResource implied) =>
        record.Parts.FirstOrDefault(part => string.Equals(part.Name, implied.Name, StringComparison.Ordinal))
        ?? new DerivedPart(implied.Name, new ResourceKey(implied.Type, scope.NextId()), false);

    /// <summary>Deletes parts, but those that somebody took over or that a resource which stays refers to, and tells which parts stay.</summary>
    private ImmutableArray<DerivedPart> Leave(ImmutableArray<DerivedPart> parts, ImmutableArray<DerivedPart> following)
    {
        var leaving = KeysOf(parts);
        var held = leaving.Count == 0 ? leaving : HeldParts.Of(picture, leaving, KeysOf([.. following, new DerivedPart("", record.Key, false)]));
        foreach (var key in leaving)
        {
            if (!held.Contains(key))
                writes.Add(new DerivedWrite(key, default));
            else if (FormDerivation.IsContent(key.Type))
                MarkInError(key);
        }

        return [.. parts.Where(part => part.IsTakenOver || (part.Resource is { } key && held.Contains(key)))];
    }

    private HashSet<ResourceKey> KeysOf(ImmutableArray<DerivedPart> parts) =>
        parts.Where(part => !part.IsTakenOver).Select(part => part.Resource).OfType<ResourceKey>().Where(key => !picture.Json(key).IsEmpty).ToHashSet();

    private void MarkInError(ResourceKey key)
    {
        if (JsonNode.Parse(picture.Json(key).Span) is not JsonObject resource)
            return;

        InError.Mark(resource);
        Store(key, resource);
    }

    private void Remember(ImmutableArray<DerivedPart> parts)
    {
        if (parts.IsEmpty)
            DeleteRecord();
        else if (stored is null || !parts.SequenceEqual(stored.Parts))
            writes.Add(new DerivedWrite(record.Key, JsonBytes.Of((record with { Parts = parts }).Write(at))));
    }

    private void DeleteRecord()
    {
        if (stored is not null)
            writes.Add(new DerivedWrite(record.Key, default));
    }

    private void Store(ResourceKey key, JsonObject resource)
    {
        resource["id"] = key.Id;
        var json = JsonBytes.Of(resource);
        if (picture.Stored(key) is not { } there || !IsSame(json, there))
            writes.Add(new DerivedWrite(key, json));
    }

    private static bool IsSame(ReadOnlyMemory<byte> json, ResourceVersion stored)
    {
        using var document = JsonDocument.Parse(json);
        var stamped = new ArrayBufferWriter<byte>(json.Length + 128);
        var stamp = new ResourceStamp(stored.Key.Id, stored.Version.ToString(CultureInfo.InvariantCulture), stored.LastUpdated);
        ResourceRewriter.Write(document.RootElement, stamp, _ => null, stamped);
        return stamped.WrittenSpan.SequenceEqual(stored.Json.Span);
    }

    private static JsonObject Linked(JsonObject resource, Dictionary<string, string?> keys)
    {
        References.Replace(resource, reference => keys.TryGetValue(reference, out var key) ? key : FormResources.IsKey(reference) ? null : reference);
        return resource;
    }
}
