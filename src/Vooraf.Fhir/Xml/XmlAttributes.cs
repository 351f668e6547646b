using System.Text.Json;
using System.Xml;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Xml;

/// <summary>The attributes of an element: id, url of an extension, value of a primitive; no others.</summary>
internal static class XmlAttributes
{
    /// <summary>Writes the attributes that are elements of a complex type (id, url).</summary>
    internal static void Write(XmlReader reader, ReadingContext context, Utf8JsonWriter json, TypeDefinition type)
    {
        while (reader.MoveToNextAttribute())
        {
            if (IsDeclaration(reader))
                continue;
            if (reader.NamespaceURI.Length == 0 && type.FindElement(reader.LocalName) is { IsXmlAttribute: true })
                json.WriteString(reader.LocalName, reader.Value);
            else
                Refuse(context);
        }

        reader.MoveToElement();
    }

    /// <summary>Reads the attributes of a primitive.</summary>
    internal static (string? Value, string? Id) Read(XmlReader reader, ReadingContext context)
    {
        (string? Value, string? Id) read = default;
        while (reader.MoveToNextAttribute())
        {
            if (IsDeclaration(reader))
                continue;
            if (reader.NamespaceURI.Length == 0 && reader.LocalName is "value")
                read.Value = reader.Value;
            else if (reader.NamespaceURI.Length == 0 && reader.LocalName is "id")
                read.Id = reader.Value;
            else
                Refuse(context);
        }

        reader.MoveToElement();
        return read;
    }

    internal static void RefuseAll(XmlReader reader, ReadingContext context)
    {
        while (reader.MoveToNextAttribute())
        {
            if (!IsDeclaration(reader))
                Refuse(context);
        }

        reader.MoveToElement();
    }

    // A schema location is for the sender's own tools and says nothing about the resource.
    private static bool IsDeclaration(XmlReader reader) =>
        reader.NamespaceURI is XmlNames.NamespaceDeclaration || (reader.NamespaceURI is XmlNames.SchemaInstance && reader.LocalName is "schemaLocation");

    private static void Refuse(ReadingContext context) =>
        context.Report(IssueCode.Structure, "There is an attribute here that FHIR R4 does not have: remove it.");
}
