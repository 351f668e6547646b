using System.Text;

namespace Vooraf.Fhir.Json;

/// <summary>A reference in a resource.</summary>
/// <param name="Location">The FHIRPath location: <c>Encounter.participant[1].individual</c>.</param>
/// <param name="Literal">The literal reference (<c>Type/id</c>, an absolute address, <c>urn:uuid:</c>, <c>#id</c>, or a query in a transaction); null when there is none.</param>
/// <param name="Type">The type that the reference says it has, or null.</param>
/// <param name="IdentifierSystem">The system of a logical reference, or null.</param>
/// <param name="IdentifierValue">The value of a logical reference, or null.</param>
/// <param name="Targets">The resource types that the element may point to; empty means any.</param>
public sealed record ResourceReference(
    string Location,
    string? Literal,
    string? Type,
    string? IdentifierSystem,
    string? IdentifierValue,
    IReadOnlyList<string> Targets)
{
    /// <summary>The element, without places in lists: <c>Encounter.participant.individual</c>.</summary>
    public string Path
    {
        get
        {
            var names = new StringBuilder(Location.Length);
            var isPlace = false;
            foreach (var letter in Location)
            {
                isPlace |= letter == '[';
                if (!isPlace)
                    names.Append(letter);
                isPlace &= letter != ']';
            }

            return names.ToString();
        }
    }
}
