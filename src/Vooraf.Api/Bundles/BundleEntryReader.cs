using System.Text.Json;
using Vooraf.Api.Requests;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Bundles;

/// <summary>Reads the entries of a Bundle as requests (https://hl7.org/fhir/R4/http.html#transaction).</summary>
internal sealed class BundleEntryReader(RouteParser routes)
{
    /// <summary>Reads one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="place">Its FHIRPath.</param>
    /// <param name="serviceBase">The base URL, which an absolute URL may begin with.</param>
    /// <param name="wrong">What is wrong with it; null when nothing is.</param>
    public BundleEntry? Read(JsonElement entry, string place, ServiceBase serviceBase, out Issue? wrong)
    {
        if (!entry.TryGetProperty("request"u8, out var request) || TextOf(request, "method"u8) is not { } method || TextOf(request, "url"u8) is not { } url)
        {
            wrong = Issue.Error(IssueCode.Required, "Every entry needs a request with a method and a url.", place + ".request");
            return null;
        }

        var (path, query) = Split(url, serviceBase);
        var read = new BundleEntry(
            place,
            method,
            path,
            query,
            routes.Parse(method, Uri.UnescapeDataString(path)),
            new RequestConditions(TextOf(request, "ifMatch"u8), TextOf(request, "ifNoneMatch"u8), null, TextOf(request, "ifNoneExist"u8)),
            TextOf(entry, "fullUrl"u8),
            entry.TryGetProperty("resource"u8, out var resource) ? resource : default);
        wrong = WrongWith(read);
        return wrong is null ? read : null;
    }

    private static Issue? WrongWith(BundleEntry entry)
    {
        if (entry.Route.Interaction is Interaction.None or Interaction.Bundle or Interaction.Capabilities or Interaction.Validate)
            return Issue.Error(IssueCode.NotSupported, "This method and url mean nothing in a Bundle here: use [type], [type]/[id] or [type]?parameters.", entry.Place + ".request");
        if (entry.Route.Interaction is Interaction.Create or Interaction.Update or Interaction.ConditionalUpdate)
            return entry.HasResource ? null : Issue.Error(IssueCode.Required, "An entry that writes needs a resource.", entry.Place + ".resource");

        // Whether it has a resource or not, it is refused as what it is.
        if (entry.Route.Interaction is Interaction.AuditWrite)
            return null;
        return entry.HasResource
            ? Issue.Error(IssueCode.Invalid, "An entry that reads, searches or deletes has no resource; the parameters of a search stand in its url.", entry.Place + ".resource")
            : null;
    }

    private static (string Path, string Query) Split(string url, ServiceBase serviceBase)
    {
        if (url.StartsWith(serviceBase.Text, StringComparison.Ordinal))
            url = url[serviceBase.Text.Length..];
        var question = url.IndexOf('?', StringComparison.Ordinal);
        return question < 0 ? (url.Trim('/'), "") : (url[..question].Trim('/'), url[(question + 1)..]);
    }

    private static string? TextOf(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
