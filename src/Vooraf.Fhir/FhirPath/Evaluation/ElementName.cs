using System.Text;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.FhirPath.Evaluation;

/// <summary>The name of an element in the forms in which it is looked for, and what it meant on the type where it was last used: mostly the same one again.</summary>
internal sealed class ElementName(string name)
{
    private volatile Meaning? _last;

    /// <summary>The name as a JSON property.</summary>
    public byte[] Property { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>The JSON property beside it, which holds id and extensions of a primitive.</summary>
    public byte[] Sibling { get; } = Encoding.UTF8.GetBytes("_" + name);

    public static ElementName Extension { get; } = new("extension");

    /// <summary>The element that the name means on a type, or null.</summary>
    public ElementDefinition? On(TypeDefinition type)
    {
        var last = _last;
        if (last is null || !ReferenceEquals(last.Type, type))
            _last = last = new Meaning(type, type.FindElement(name));
        return last.Element;
    }

    private sealed record Meaning(TypeDefinition Type, ElementDefinition? Element);
}
