using System.Text.Json;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>What references were found to point to, so that each is looked for once.</summary>
internal sealed class ResolvedReferences(IReferenceSource source)
{
    private readonly Dictionary<string, ResourceScope?> _found = new(StringComparer.Ordinal);
    private IReferenceSource? _bundle;

    /// <summary>The resource that a reference in another one points to; null when it is not known.</summary>
    internal ResourceScope? Find(ResourceScope from, string reference)
    {
        if (reference.StartsWith('#'))
            return from.Contained(reference[1..]);
        if (_found.TryGetValue(reference, out var known))
            return known;
        var resource = _bundle?.Find(reference) ?? source.Find(reference);
        return _found[reference] = resource is { ValueKind: JsonValueKind.Object } found ? new ResourceScope(found, null) : null;
    }

    /// <summary>From now on the entries of this Bundle are looked at first.</summary>
    internal void Enter(JsonElement bundle)
    {
        _bundle = ReferenceSources.OfBundle(bundle);
        _found.Clear();
    }
}
