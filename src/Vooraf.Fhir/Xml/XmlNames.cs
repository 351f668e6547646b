namespace Vooraf.Fhir.Xml;

/// <summary>The namespaces of FHIR's XML (https://hl7.org/fhir/R4/xml.html).</summary>
internal static class XmlNames
{
    internal const string Fhir = "http://hl7.org/fhir";
    internal const string Xhtml = "http://www.w3.org/1999/xhtml";
    internal const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";
    internal const string NamespaceDeclaration = "http://www.w3.org/2000/xmlns/";
}
