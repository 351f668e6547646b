namespace Vooraf.Fhir.Definitions;

/// <summary>A type of R4: a resource, data type, primitive or group of elements.</summary>
public sealed class TypeDefinition
{
    private readonly PropertyDefinition[] _properties;
    private readonly PropertyIndex _index;

    internal TypeDefinition(string name, TypeKind kind, TypeDefinition? parent, bool isAbstract, ElementDefinition[] elements)
    {
        Name = name;
        Kind = kind;
        Base = parent;
        IsAbstract = isAbstract;
        Elements = elements;
        Primitive = kind == TypeKind.Primitive ? Enum.Parse<PrimitiveKind>(name, ignoreCase: true) : PrimitiveKind.None;
        _properties = PropertyList.Of(elements);
        _index = new PropertyIndex(_properties);
        RequiredElements = Array.FindAll(elements, element => element.Min > 0);
    }

    /// <summary>The name, such as <c>Patient</c>, <c>dateTime</c> or <c>Patient.contact</c>.</summary>
    public string Name { get; }

    /// <summary>What sort of type it is.</summary>
    public TypeKind Kind { get; }

    /// <summary>Which primitive it is, or <see cref="PrimitiveKind.None"/>.</summary>
    public PrimitiveKind Primitive { get; }

    /// <summary>True for a primitive type.</summary>
    public bool IsPrimitive => Primitive != PrimitiveKind.None;

    /// <summary>The type that it derives from; null for Element and Resource.</summary>
    public TypeDefinition? Base { get; }

    /// <summary>True when it has no instances of its own (Resource, DomainResource).</summary>
    public bool IsAbstract { get; }

    /// <summary>Its elements in the order of the specification, those of the base types first.</summary>
    public IReadOnlyList<ElementDefinition> Elements { get; }

    /// <summary>Its JSON properties: more than there are elements, since each type of a choice has its own.</summary>
    public IReadOnlyList<PropertyDefinition> Properties => _properties;

    /// <summary>The elements that must have a value.</summary>
    internal ElementDefinition[] RequiredElements { get; }

    /// <summary>Finds a property by its JSON name in UTF-8; allocates nothing.</summary>
    public PropertyDefinition? FindProperty(ReadOnlySpan<byte> utf8Name) => _index.Find(utf8Name);

    /// <summary>Finds an element by its name without <c>[x]</c>.</summary>
    public ElementDefinition? FindElement(string name)
    {
        foreach (var element in Elements)
        {
            if (string.Equals(element.Name, name, StringComparison.Ordinal))
                return element;
        }

        return null;
    }

    /// <summary>True when this is the named type or derives from it.</summary>
    public bool Is(string name)
    {
        for (var type = this; type is not null; type = type.Base)
        {
            if (string.Equals(type.Name, name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <inheritdoc />
    public override string ToString() => Name;
}
