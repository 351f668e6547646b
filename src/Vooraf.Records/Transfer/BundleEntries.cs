using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Records.Writing;

namespace Vooraf.Records.Transfer;

/// <summary>The entries of a Bundle, as things to write.</summary>
internal static class BundleEntries
{
    /// <summary>What to write when a valid Bundle is taken as one transaction.</summary>
    /// <param name="bundle">The Bundle.</param>
    /// <param name="wrong">The entries that ask for what an import cannot do: then nothing of the Bundle is to be written.</param>
    public static ImmutableArray<WriteEntry> Of(JsonElement bundle, out ImmutableArray<Issue> wrong)
    {
        var read = Entries(bundle).Select((entry, number) => (Place: PlaceOf(number), Entry: BundleEntryReader.Read(entry))).ToArray();
        wrong = [.. read.Where(one => one.Entry is null).Select(one => Issue.Error(
            IssueCode.NotSupported,
            "This entry asks for what an import cannot do: it stores resources (POST or PUT, with a url of their type) and deletes them (DELETE). Nothing of the Bundle was stored. Take the entry out of it.",
            one.Place))];
        return [.. read.Where(one => one.Entry is not null).Select(one => one.Entry! with { Place = one.Place })];
    }

    /// <summary><c>system|value</c> of the Bundle's identifier; null when it has none.</summary>
    public static string? IdentifierOf(JsonElement bundle) =>
        bundle.TryGetProperty("identifier", out var identifier) && Text(identifier, "value") is { } value ? Text(identifier, "system") + "|" + value : null;

    /// <summary>True when the Bundle has the form that its entries can be read from.</summary>
    public static bool HasForm(JsonElement bundle) =>
        !bundle.TryGetProperty("entry", out var entries)
        || (entries.ValueKind == JsonValueKind.Array && entries.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.Object && IsObject(entry, "resource") && IsObject(entry, "request")));

    public static IEnumerable<JsonElement> Entries(JsonElement bundle) => bundle.TryGetProperty("entry", out var entries) ? entries.EnumerateArray() : [];

    public static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The FHIRPath of an entry.</summary>
    public static string PlaceOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Bundle.entry[{number}]");

    private static bool IsObject(JsonElement parent, string name) => !parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Object;
}
