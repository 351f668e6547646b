using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Records.Transfer;

/// <summary>A resource that was read and waits to be stored.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Key">Type and id.</param>
/// <param name="Json">The resource.</param>
/// <param name="References">Its references.</param>
/// <param name="Issues">What is wrong with it; empty when it is valid.</param>
internal sealed record ImportedResource(
    string Source, ResourceKey Key, ReadOnlyMemory<byte> Json, IReadOnlyList<ResourceReference> References, ImmutableArray<Issue> Issues)
{
    /// <summary>The file that it stands in.</summary>
    public required string File { get; init; }

    /// <summary>Which version it says that it is; null when it does not say.</summary>
    public ImportStamp? Stamp { get; init; }

    /// <summary>True when this version is the end of it, without content.</summary>
    public bool Deleted { get; init; }

    public IEnumerable<ImportProblem> Problems() => Issues.Select(issue => new ImportProblem(Source, Key.ToString(), issue.Expression, issue.Diagnostics));
}
