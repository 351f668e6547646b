using System.Buffers;
using System.Text.Json;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Xml;

/// <summary>Writes a resource as XML, its elements in the order of the specification whatever their order in the JSON.</summary>
public static class XmlResourceWriter
{
    /// <summary>Writes one resource in UTF-8, without white space between elements.</summary>
    /// <param name="resource">A resource that <see cref="ResourceReader"/> found valid.</param>
    /// <param name="output">Where the XML goes.</param>
    public static void Write(JsonElement resource, IBufferWriter<byte> output)
    {
        var sink = new ByteSink(output);
        sink.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"u8);
        new XmlElementWriter().Resource(ref sink, resource, isRoot: true);
        sink.Flush();
    }
}
