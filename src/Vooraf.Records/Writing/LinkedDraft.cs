using System.Collections.Immutable;
using Vooraf.Fhir.Issues;

namespace Vooraf.Records.Writing;

/// <summary>A draft of which the references are known.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Links">Its references to resources of this server and to persons.</param>
/// <param name="NewReference">What a reference or URL in it becomes when it is stored; null to keep it.</param>
internal sealed record LinkedDraft(Draft Draft, ImmutableArray<Link> Links, Func<string, string?> NewReference)
{
    /// <summary>What its profiles say is wrong with it.</summary>
    public ImmutableArray<Issue> ProfileErrors { get; init; } = [];

    /// <summary>Type and id of what is stored.</summary>
    public ResourceKey Key => Draft.Key!.Value;

    /// <summary>True for a professional or an organisation.</summary>
    public bool IsOfDirectory => DirectoryTypes.Contains(Key.Type);

    /// <summary>True for the person of a dossier.</summary>
    public bool IsPatient => string.Equals(Key.Type, "Patient", StringComparison.Ordinal);
}
