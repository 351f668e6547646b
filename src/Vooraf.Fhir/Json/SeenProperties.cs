using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Json;

/// <summary>Which properties of one object have been seen: finds duplicates and a choice that is given twice.</summary>
/// <param name="properties">One bit a property.</param>
/// <param name="elements">For each element, 1 + the index of the property it was first seen as; 0 when not seen.</param>
internal ref struct SeenProperties(Span<ulong> properties, Span<short> elements)
{
    private readonly Span<ulong> _properties = properties;
    private readonly Span<short> _elements = elements;
    private bool _hasResourceType;

    /// <summary>True when more than an id has been seen.</summary>
    internal bool HasContent { get; private set; }

    internal readonly bool Has(ElementDefinition element) => _elements[element.Index] != 0;

    internal void ResourceType(ReadingContext context)
    {
        if (_hasResourceType)
            context.Report(IssueCode.Structure, "resourceType is given twice: keep one.");
        _hasResourceType = true;
    }

    /// <summary>Notes that there is something here, although not an element.</summary>
    internal void Unknown() => HasContent = true;

    /// <summary>Notes a property; false (and reported) when it may not be there another time.</summary>
    internal bool Add(ReadingContext context, PropertyDefinition property)
    {
        ref var word = ref _properties[property.Index / 64];
        var bit = 1UL << (property.Index % 64);
        if ((word & bit) != 0)
        {
            context.Report(IssueCode.Structure, $"{property.Name} is given twice: keep one.", property.Element.Name);
            return false;
        }

        word |= bit;
        HasContent |= !property.Element.IsXmlAttribute || property.Element.Name is not "id";
        return IsOneChoice(context, property);
    }

    private readonly bool IsOneChoice(ReadingContext context, PropertyDefinition property)
    {
        // A sibling comes right after its property in the numbering.
        var choice = (short)((property.IsSibling ? property.Index - 1 : property.Index) + 1);
        ref var first = ref _elements[property.Element.Index];
        if (first == 0)
            first = choice;
        if (first == choice)
            return true;
        context.Report(IssueCode.Structure, $"{property.Element.Name}[x] is given with two types: keep one.", property.Element.Name);
        return false;
    }
}
