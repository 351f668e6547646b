using System.Text.Json;
using Vooraf.Api.Answers;
using Vooraf.Api.Buffers;
using Vooraf.Planning.Standard;

namespace Vooraf.Api.Endpoints;

/// <summary>GET metadata: what this server really does, as a CapabilityStatement. Made once.</summary>
internal sealed class CapabilityDocument(PzpStandard standard, TimeProvider time)
{
    private readonly ReadOnlyMemory<byte> json = Write(standard, time.GetUtcNow());

    public Answer Answer() => new() { Status = 200, Json = json };

    private static ReadOnlyMemory<byte> Write(PzpStandard standard, DateTimeOffset date)
    {
        using var buffer = new PooledBuffer(8192);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("resourceType", "CapabilityStatement");
            writer.WriteString("status", "active");
            writer.WriteString("date", date.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
            writer.WriteString("kind", "instance");
            writer.WriteStartArray("instantiates");
            writer.WriteStringValue(standard.ProviderStatement);
            writer.WriteEndArray();
            writer.WriteString("fhirVersion", "4.0.1");
            writer.WriteEndObject();
        }

        return buffer.Written.ToArray();
    }
}
