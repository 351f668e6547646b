using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Api.Bundles;

/// <summary>Reads a Bundle that was posted to the base.</summary>
internal sealed partial class BundleReader(BundleEntryReader entries, int mostEntries)
{
    /// <summary>Reads it.</summary>
    /// <param name="reading">The strict reading of the body. In a batch, faults inside a resource are left for the entry itself, unless there are so many that reading stopped.</param>
    /// <param name="serviceBase">The base URL.</param>
    public BundleReading Read(ResourceReading reading, ServiceBase serviceBase)
    {
        if (reading.Document is not { RootElement: { ValueKind: JsonValueKind.Object } bundle })
            return BundleReading.Wrong([.. reading.Issues]);
        if (!bundle.TryGetProperty("resourceType"u8, out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals("Bundle"u8))
            return BundleReading.Wrong(Issue.Error(IssueCode.Invalid, "Only a Bundle can be posted to the base; post a resource to its type.", "resourceType"));

        var kind = bundle.TryGetProperty("type"u8, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        if (kind is not ("transaction" or "batch"))
            return BundleReading.Wrong([.. reading.Issues, Issue.Error(IssueCode.Value, "The type of the Bundle must be transaction or batch.", "Bundle.type")]);

        var isTransaction = kind is "transaction";
        if (reading.Issues.Count >= ReadingLimits.Issues || reading.Issues.Any(issue => isTransaction || !InResource.IsMatch(issue.Expression ?? "")))
            return BundleReading.Wrong([.. reading.Issues]);
        return ReadEntries(bundle, isTransaction, serviceBase);
    }

    private BundleReading ReadEntries(JsonElement bundle, bool isTransaction, ServiceBase serviceBase)
    {
        var list = bundle.TryGetProperty("entry"u8, out var array) && array.ValueKind == JsonValueKind.Array ? array : default;
        var count = list.ValueKind == JsonValueKind.Array ? list.GetArrayLength() : 0;
        if (count > mostEntries)
            return BundleReading.Wrong(Issue.Error(IssueCode.TooCostly, $"A Bundle may have {mostEntries} entries; this one has {count}.", "Bundle.entry"));

        var read = ImmutableArray.CreateBuilder<BundleEntry?>(count);
        var wrong = ImmutableArray.CreateBuilder<Issue?>(count);
        for (var i = 0; i < count; i++)
        {
            read.Add(entries.Read(list[i], string.Create(CultureInfo.InvariantCulture, $"Bundle.entry[{i}]"), serviceBase, out var issue));
            wrong.Add(issue);
        }

        ImmutableArray<Issue> all = isTransaction ? [.. wrong.OfType<Issue>()] : [];
        return new BundleReading(isTransaction, IdentifierOf(bundle), read.MoveToImmutable(), all, wrong.MoveToImmutable());
    }

    private static string? IdentifierOf(JsonElement bundle)
    {
        if (!bundle.TryGetProperty("identifier"u8, out var identifier) || identifier.ValueKind != JsonValueKind.Object)
            return null;
        return TextOf(identifier, "value"u8) is { } value ? $"{TextOf(identifier, "system"u8)}|{value}" : null;
    }

    private static string? TextOf(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"^Bundle\.entry\[[0-9]+\]\.resource([.\[]|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InResource { get; }
}
