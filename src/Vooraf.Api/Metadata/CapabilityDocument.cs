using System.Text.Json;
using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Api.Formats;
using Vooraf.Api.Requests;
using Vooraf.Fhir.Xml;

namespace Vooraf.Api.Metadata;

/// <summary>GET metadata: what this server really does, as a CapabilityStatement. Made once.</summary>
internal sealed class CapabilityDocument(ApiServices services)
{
    private readonly Lazy<BaseTemplate> json = new(() => new BaseTemplate(WriteJson(services)));
    private readonly Lazy<BaseTemplate> xml = new(() => new BaseTemplate(ToXml(WriteJson(services))));

    /// <summary>Makes the statement, so that the first who asks does not wait for it: every search parameter of every type is compiled for it.</summary>
    public void Prepare() => _ = json.Value;

    /// <summary>The statement in one format, for one base URL.</summary>
    public Answer Answer(WireFormat format, ServiceBase serviceBase)
    {
        var buffer = (format == WireFormat.Json ? json : xml).Value.Fill(serviceBase);
        return new Answer { Status = 200, Body = buffer.Written, BodyFormat = format, Buffer = buffer };
    }

    private static byte[] WriteJson(ApiServices services)
    {
        using var buffer = new PooledBuffer(256 * 1024);
        new CapabilityWriter(services).Write(buffer);
        return buffer.Written.ToArray();
    }

    private static byte[] ToXml(byte[] statement)
    {
        using var buffer = new PooledBuffer(statement.Length * 2);
        using var document = JsonDocument.Parse(statement);
        XmlResourceWriter.Write(document.RootElement, buffer);
        return buffer.Written.ToArray();
    }
}
