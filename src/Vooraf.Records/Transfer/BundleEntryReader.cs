using System.Globalization;
using System.Text.Json;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>Reads what one entry of a Bundle asks for: its own request, or without one that its resource is stored under the id that it has, or under one of ours.</summary>
internal static class BundleEntryReader
{
    /// <summary>True for a resource that is to be stored under the id that it has, without any condition.</summary>
    public static bool KeepsId(JsonElement entry) =>
        entry.TryGetProperty("resource", out var resource) && BundleEntries.Text(resource, "id") is { } id
        && (!entry.TryGetProperty("request", out var request) || IsPlainUpdate(request, BundleEntries.Text(resource, "resourceType"), id));

    /// <summary>What to write; null when an import cannot do what the entry asks.</summary>
    public static WriteEntry? Read(JsonElement entry)
    {
        var hasResource = entry.TryGetProperty("resource", out var resource);
        var type = hasResource ? BundleEntries.Text(resource, "resourceType") : null;
        var written = new WriteEntry { Method = WriteMethod.Create, Type = type ?? "", Resource = resource, FullUrl = BundleEntries.Text(entry, "fullUrl") };
        if (!entry.TryGetProperty("request", out var request))
            return !hasResource ? null : BundleEntries.Text(resource, "id") is { } id ? written with { Method = WriteMethod.Update, Id = id } : written;
        if (BundleEntries.Text(request, "url") is not { } url || EntryTarget.Parse(url) is not { } target || WithConditions(written, request) is not { } conditioned)
            return null;

        return (BundleEntries.Text(request, "method"), hasResource) switch
        {
            ("POST", true) when IsOfType(target, type) && target is { Id: null, Criteria: null } => conditioned with { Criteria = AfterQuestionMark(BundleEntries.Text(request, "ifNoneExist")) },
            ("PUT", true) when IsOfType(target, type) => At(target, conditioned with { Method = WriteMethod.Update }),
            ("DELETE", false) => At(target, conditioned with { Method = WriteMethod.Delete, Type = target.Type }),
            _ => null,
        };
    }

    private static bool IsPlainUpdate(JsonElement request, string? type, string id) =>
        BundleEntries.Text(request, "method") is null or "PUT"
        && (BundleEntries.Text(request, "url") is not { } url || EntryTarget.Parse(url)?.Names(type, id) == true)
        && !request.TryGetProperty("ifMatch", out _) && !request.TryGetProperty("ifNoneMatch", out _);

    private static bool IsOfType(EntryTarget target, string? type) => string.Equals(target.Type, type, StringComparison.Ordinal);

    private static WriteEntry? At(EntryTarget target, WriteEntry entry) =>
        target is { Id: null, Criteria: null } ? null : entry with { Id = target.Id, Criteria = AfterQuestionMark(target.Criteria) };

    private static WriteEntry? WithConditions(WriteEntry entry, JsonElement request)
    {
        if (BundleEntries.Text(request, "ifNoneMatch") is { } none)
            return none is "*" ? entry with { IfNoneMatchAny = true } : null;
        if (BundleEntries.Text(request, "ifMatch") is not { } match)
            return entry;
        return int.TryParse(match.Replace("W/", "", StringComparison.Ordinal).Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? entry with { IfMatch = version } : null;
    }

    // Some write If-None-Exist as a whole URL. It may stand in the Bundle without percent-encoding; "|" and "/" are the ones that occur.
    private static string? AfterQuestionMark(string? criteria) =>
        criteria?[(criteria.IndexOf('?', StringComparison.Ordinal) + 1)..].Replace("|", "%7C", StringComparison.Ordinal);
}
