using System.Collections.Immutable;

namespace Vooraf.Access.Consents;

/// <summary>
/// Which types of organisation belong to a circle or category, by its code, as data and setting. The national table of types and categories was not found,
/// so only the emergency services have types of themselves: out-of-hours posts (N6). The treating team is no matter of types.
/// </summary>
/// <param name="types">Types of organisation (2.16.840.1.113883.2.4.15.1060) by code of circle or category.</param>
public sealed class CircleBook(ImmutableDictionary<string, ImmutableArray<string>> types)
{
    /// <summary>The circles that come along.</summary>
    public static CircleBook Standard { get; } = new(ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(ConsentCodes.EmergencyServices, ["N6"]));

    /// <summary>True when an organisation of the type belongs to it.</summary>
    public bool Has(string code, string? type) => type is not null && types.TryGetValue(code, out var members) && members.Contains(type, StringComparer.Ordinal);

    /// <summary>The same with one circle or category said anew.</summary>
    public CircleBook With(string code, ImmutableArray<string> members) => new(types.SetItem(code, members));
}
