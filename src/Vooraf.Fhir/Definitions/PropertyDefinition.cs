namespace Vooraf.Fhir.Definitions;

/// <summary>A JSON property of a type: an element, one type of a choice element, or the <c>_name</c> beside a primitive that holds its id and extensions.</summary>
public sealed class PropertyDefinition
{
    private readonly byte[] _utf8Name;

    internal PropertyDefinition(string name, int index, ElementDefinition element, ElementType type, bool isSibling)
    {
        Name = name;
        Index = index;
        Element = element;
        Type = type;
        IsSibling = isSibling;
        _utf8Name = System.Text.Encoding.UTF8.GetBytes(name);
    }

    /// <summary>The name of the property, such as <c>valueQuantity</c> or <c>_birthDate</c>.</summary>
    public string Name { get; }

    /// <summary>The name in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8Name => _utf8Name;

    /// <summary>A number of its own among the properties of the type, from 0.</summary>
    public int Index { get; }

    /// <summary>The element.</summary>
    public ElementDefinition Element { get; }

    /// <summary>The type of the value; of a sibling, the type of the primitive that it stands beside.</summary>
    public ElementType Type { get; }

    /// <summary>True for <c>_name</c>.</summary>
    public bool IsSibling { get; }
}
