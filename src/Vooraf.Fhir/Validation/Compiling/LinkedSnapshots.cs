using System.Text.Json;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation.Compiling;

/// <summary>What an element of a snapshot says in another definition: the profile of its type, or of what it refers to.</summary>
internal sealed class LinkedSnapshots(ProfileSet set, Definition definition)
{
    /// <summary>The url of the extension that an element stands for: fixed, or the canonical of its definition; null when it is no extension.</summary>
    internal static string? ExtensionUrl(SnapshotNode node)
    {
        if (node.Child("url")?.ValueOf("fixed") is { ValueKind: JsonValueKind.String } url)
            return url.GetString();
        return node.TypeNames is ["Extension"] && TypeProfiles(node) is [var canonical] ? Canonical.Split(canonical).Url : null;
    }

    /// <summary>The canonicals of the profiles of its types.</summary>
    internal static IReadOnlyList<string> TypeProfiles(SnapshotNode node) =>
        [.. node.Types.SelectMany(static type => JsonText.TextsOf(type, "profile"u8))];

    /// <summary>The profiles of what a reference may point to.</summary>
    internal IReadOnlyList<ProfileLink> Targets(SnapshotNode node) =>
        [.. node.Types.SelectMany(static type => JsonText.TextsOf(type, "targetProfile"u8)).Select(canonical => new ProfileLink(set, canonical, definition))];

    /// <summary>The root of the only profile of its type; null when there is none, or it is not loaded.</summary>
    internal SnapshotNode? RootOf(SnapshotNode node) => TypeProfiles(node) is [var canonical] ? Root(canonical) : null;

    /// <summary>The root of the only profile of what it refers to; null when there is none, or it is not loaded.</summary>
    internal SnapshotNode? TargetOf(SnapshotNode node) => Targets(node) is [var link] ? Root(link.Canonical) : null;

    private SnapshotNode? Root(string canonical)
    {
        if (set.Definition(canonical, definition) is not { } found)
            return null;
        // Not disposed: the nodes refer to it for as long as the compiling goes on.
        return Snapshot.Of(JsonDocument.Parse(found.Json).RootElement).Root;
    }
}
