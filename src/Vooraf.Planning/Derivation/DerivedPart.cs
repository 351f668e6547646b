using Vooraf.Records;

namespace Vooraf.Planning.Derivation;

/// <summary>A resource that was derived from a form.</summary>
/// <param name="Name">Which part of the form it says: the same for the same question in a later version of the form.</param>
/// <param name="Resource">The resource; null when somebody deleted it.</param>
/// <param name="IsTakenOver">True when somebody changed or deleted it since: it follows the form no more.</param>
internal sealed record DerivedPart(string Name, ResourceKey? Resource, bool IsTakenOver);
