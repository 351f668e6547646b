using System.Buffers;
using System.Text.Json;

namespace Vooraf.Fhir.Json;

/// <summary>Makes the bytes that are stored of the bytes that came: the one change that a resource ever undergoes here.</summary>
public static class ResourceRewriter
{
    /// <summary>
    /// Writes a minified copy with id, <c>meta.versionId</c> and <c>meta.lastUpdated</c> set, and references replaced. Everything else stays byte for byte.
    /// id and meta keep their place; when absent they come right after resourceType.
    /// </summary>
    /// <remarks>
    /// Replaced are Reference.reference (not <c>#id</c>), values of type uri, url, oid and uuid, and links and images in narratives
    /// (https://hl7.org/fhir/R4/http.html#trules). Not <c>system</c> and <c>Extension.url</c>: they name a namespace or a definition, not an entry.
    /// Inside a stored Bundle nothing is replaced: its references point to its own entries.
    /// </remarks>
    /// <param name="resource">A resource that <see cref="ResourceReader"/> found valid.</param>
    /// <param name="stamp">What to set.</param>
    /// <param name="newReference">Gives the new value of a reference, or null to keep it.</param>
    /// <param name="output">Where the JSON goes.</param>
    public static void Write(JsonElement resource, ResourceStamp stamp, Func<string, string?> newReference, IBufferWriter<byte> output)
    {
        var type = RawJson.ResourceType(resource) ?? throw new ArgumentException("The element is not a resource of FHIR R4.", nameof(resource));
        var sink = new ByteSink(output);
        var copy = new CopyWriter(type.Name is "Bundle" ? null : newReference);
        new StampWriter(copy, stamp).Write(ref sink, resource, type);
        sink.Flush();
    }
}
