namespace Vooraf.Fhir.Definitions;

/// <summary>Derives the JSON properties of a type from its elements.</summary>
internal static class PropertyList
{
    internal static PropertyDefinition[] Of(ElementDefinition[] elements)
    {
        var properties = new List<PropertyDefinition>(elements.Length * 2);
        foreach (var element in elements)
        {
            foreach (var type in element.Types)
                Add(properties, element, type);
        }

        return [.. properties];
    }

    private static void Add(List<PropertyDefinition> properties, ElementDefinition element, ElementType type)
    {
        var name = element.IsChoice ? element.Name + char.ToUpperInvariant(type.Name[0]) + type.Name[1..] : element.Name;
        properties.Add(new PropertyDefinition(name, properties.Count, element, type, isSibling: false));
        if (MayHaveSibling(element, type))
            properties.Add(new PropertyDefinition("_" + name, properties.Count, element, type, isSibling: true));
    }

    // Element.id, Extension.url and the narrative's div cannot be extended; every other primitive can. Resource.id can, too.
    private static bool MayHaveSibling(ElementDefinition element, ElementType type) =>
        char.IsAsciiLetterLower(type.Name[0]) && !element.IsXmlAttribute && type.Name is not "xhtml";
}
