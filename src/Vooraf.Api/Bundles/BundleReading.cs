using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Bundles;

/// <summary>A Bundle that came in, read.</summary>
/// <param name="IsTransaction">True for a transaction, false for a batch.</param>
/// <param name="Identifier"><c>Bundle.identifier</c> as <c>system|value</c>; null when it has none.</param>
/// <param name="Entries">Its entries; an entry of a batch that is no request is null.</param>
/// <param name="Issues">What is wrong: for a transaction anything at all; for a batch only what is wrong with the Bundle itself.</param>
/// <param name="EntryIssues">For a batch: what is wrong with the entry of the same place; null where nothing is.</param>
internal sealed record BundleReading(
    bool IsTransaction, string? Identifier, ImmutableArray<BundleEntry?> Entries, ImmutableArray<Issue> Issues, ImmutableArray<Issue?> EntryIssues)
{
    public static BundleReading Wrong(params ImmutableArray<Issue> issues) => new(false, null, [], issues, []);
}
