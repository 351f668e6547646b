using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Searching;

/// <summary>Where a search looks: in one dossier, and possibly at single resources outside dossiers. Or why it may not look at all.</summary>
internal sealed record SearchScope
{
    internal static SearchScope Nowhere { get; } = new();

    /// <summary>The dossier, or null.</summary>
    internal Dossier? Dossier { get; init; }

    /// <summary>The resources that may match; when it is null, all of the dossier may.</summary>
    internal ImmutableArray<ResourceVersion>? Only { get; init; }

    /// <summary>Why the search is refused, or null.</summary>
    internal Issue? Refusal { get; init; }

    internal ImmutableArray<ResourceVersion> Candidates => Only ?? Dossier?.Resources ?? [];

    internal static SearchScope Refused(string code, string diagnostics) => new() { Refusal = Issue.Error(code, diagnostics) };
}
