using System.Text.Json;
using System.Xml;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Xml;

/// <summary>Writes JSON while it goes through the XML of a resource.</summary>
internal sealed class XmlResourceConverter(XmlCursor cursor, NarrativeSource narratives, ReadingContext context)
{
    private const int NarrativePiece = 16 * 1024;

    internal void Document(Utf8JsonWriter json)
    {
        while (cursor.Reader.Read() && cursor.Reader.NodeType != XmlNodeType.Element)
        {
            var encoding = cursor.Reader.NodeType == XmlNodeType.XmlDeclaration ? cursor.Reader.GetAttribute("encoding") : null;
            if (encoding is not null && !string.Equals(encoding, "utf-8", StringComparison.OrdinalIgnoreCase))
                context.Report(IssueCode.Structure, "The XML declares an encoding other than UTF-8: send it in UTF-8.");
        }

        Resource(json, isRoot: true);
        while (!cursor.IsStopped && cursor.Reader.Read())
        {
            // Only white space and comments may follow; the XML reader refuses the rest.
        }
    }

    /// <summary>Converts the children of an element, and leaves the reader past its end.</summary>
    internal void Children(Utf8JsonWriter json, TypeDefinition type)
    {
        if (!cursor.Enter())
            return;
        var last = -1;
        while (cursor.NextChild())
        {
            if (Find(type) is { } property)
                Element(json, property, ref last);
            else
                SkipUnknown(type);
        }
    }

    private void Resource(Utf8JsonWriter json, bool isRoot)
    {
        var type = cursor.IsFhir ? FhirDefinitions.R4.FindType(cursor.Reader.LocalName) : null;
        if (type is not { Kind: TypeKind.Resource, IsAbstract: false })
        {
            context.Report(IssueCode.Structure, $"The element is not a resource of FHIR R4 in the namespace {XmlNames.Fhir}.");
            cursor.Reader.Skip();
            json.WriteNullValue();
            return;
        }

        if (isRoot)
            context.Path.Push(type.Name);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, type.Name);
        XmlAttributes.RefuseAll(cursor.Reader, context);
        Children(json, type);
        json.WriteEndObject();
        if (isRoot)
            context.Path.Pop();
    }

    private void Element(Utf8JsonWriter json, PropertyDefinition property, ref int last)
    {
        context.Path.Push(property.Element.Name);
        if (property.Element.Index <= last)
            context.Report(IssueCode.Structure, $"{property.Name} is not at its place: put the elements in the order of the specification, and those with one name together.");
        last = Math.Max(last, property.Element.Index);
        if (property.Type.Name is "xhtml")
            Narrative(json, property);
        else if (property.Type.Definition.IsPrimitive)
            new XmlPrimitiveRun(cursor, this, context, property).Convert(json);
        else
            Complex(json, property);
        context.Path.Pop();
    }

    private void Complex(Utf8JsonWriter json, PropertyDefinition property)
    {
        json.WritePropertyName(property.Name);
        if (!property.Element.IsArray)
        {
            Item(json, property);
            return;
        }

        json.WriteStartArray();
        var index = 0;
        do
        {
            context.Path.At(index++);
            Item(json, property);
        }
        while (cursor.IsAtAnother(property.Name));
        json.WriteEndArray();
    }

    private void Item(Utf8JsonWriter json, PropertyDefinition property)
    {
        var type = property.Type.Definition;
        if (type.Kind == TypeKind.Resource)
        {
            ResourceInside(json);
            return;
        }

        json.WriteStartObject();
        XmlAttributes.Write(cursor.Reader, context, json, type);
        Children(json, type);
        json.WriteEndObject();
    }

    private void ResourceInside(Utf8JsonWriter json)
    {
        XmlAttributes.RefuseAll(cursor.Reader, context);
        var count = 0;
        if (cursor.Enter())
        {
            for (; cursor.NextChild(); count++)
            {
                if (count == 0)
                    Resource(json, isRoot: false);
                else
                    cursor.Reader.Skip();
            }
        }

        if (count != 1)
            context.Report(IssueCode.Structure, "There must be exactly one resource here.");
        if (count == 0)
            json.WriteNullValue();
    }

    // In pieces: for a string as a whole, the writer would take room for six times its length.
    private void Narrative(Utf8JsonWriter json, PropertyDefinition property)
    {
        json.WritePropertyName(property.Name);
        var div = narratives.Read(cursor.Reader);
        for (; div.Length > NarrativePiece; div = div[NarrativePiece..])
            json.WriteStringValueSegment(div[..NarrativePiece], isFinalSegment: false);
        json.WriteStringValueSegment(div, isFinalSegment: true);
    }

    private PropertyDefinition? Find(TypeDefinition type)
    {
        var name = cursor.Reader.LocalName;
        Span<byte> utf8 = stackalloc byte[256];
        if (!System.Text.Encoding.UTF8.TryGetBytes(name, utf8, out var length) || type.FindProperty(utf8[..length]) is not { IsSibling: false, Element.IsXmlAttribute: false } property)
            return null;
        var space = property.Type.Name is "xhtml" ? XmlNames.Xhtml : XmlNames.Fhir;
        return string.Equals(cursor.Reader.NamespaceURI, space, StringComparison.Ordinal) ? property : null;
    }

    private void SkipUnknown(TypeDefinition type)
    {
        context.Report(IssueCode.Structure, $"There is an element here that {type.Name} does not have in FHIR R4, or that is not in its namespace: remove it.");
        cursor.Reader.Skip();
    }
}
