using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vooraf.Api.Buffers;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Api.Metadata;

/// <summary>Writes the CapabilityStatement from the parts that do the work: what is not in them is not in it.</summary>
internal sealed class CapabilityWriter(ApiServices services)
{
    private const string Documentation =
        "A search names a person (patient, subject, or the identifier of a Patient), an _id or an identifier; professionals and organisations can also be found by what they refer to. "
        + "A search without any of these is refused. A BSN must not stand in a URL: use POST [type]/_search. "
        + "Unknown parameters are refused; Prefer: handling=lenient turns them into warnings. "
        + "An id chosen by the client needs the right to migrate.";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ResourceCapability resources = new(services.Registry, services.Profiles);

    public void Write(PooledBuffer buffer)
    {
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteString("resourceType", "CapabilityStatement");
        json.WriteString("status", "active");
        json.WriteString("date", services.Time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteString("kind", "instance");
        WriteStrings(json, "instantiates", services.Standard.ProviderStatement);
        json.WriteStartObject("software");
        json.WriteString("name", "Vooraf");
        json.WriteString("version", typeof(CapabilityWriter).Assembly.GetName().Version!.ToString(3));
        json.WriteEndObject();
        json.WriteStartObject("implementation");
        json.WriteString("description", "Proactive care plans, stored and served");
        json.WriteString("url", BaseTemplate.BaseMark);
        json.WriteEndObject();
        json.WriteString("fhirVersion", "4.0.1");
        WriteStrings(json, "format", "application/fhir+json", "application/fhir+xml", "json", "xml");
        WriteRest(json);
        json.WriteEndObject();
    }

    private void WriteRest(Utf8JsonWriter json)
    {
        json.WriteStartArray("rest");
        json.WriteStartObject();
        json.WriteString("mode", "server");
        json.WriteString("documentation", Documentation);
        WriteSecurity(json);
        json.WriteStartArray("resource");
        foreach (var type in FhirDefinitions.R4.ResourceTypes.Order(StringComparer.Ordinal))
            resources.Write(json, type);
        json.WriteEndArray();
        WriteCodes(json, "interaction", "transaction", "batch");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteSecurity(Utf8JsonWriter json)
    {
        json.WriteStartObject("security");
        json.WriteStartArray("extension");
        json.WriteStartObject();
        json.WriteStartArray("extension");
        json.WriteStartObject();
        json.WriteString("url", "token");
        json.WriteString("valueUri", BaseTemplate.TokenMark);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteBoolean("cors", false);
        json.WriteStartArray("service");
        json.WriteStartObject();
        json.WriteStartArray("coding");
        json.WriteStartObject();
        json.WriteString("system", "http://terminology.hl7.org/CodeSystem/restful-security-service");
        json.WriteString("code", "SMART-on-FHIR");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("description", "SMART Backend Services: OAuth 2 client credentials at the token URL, the client shown by an assertion that it signs. More stands in .well-known/smart-configuration.");
        json.WriteEndObject();
    }

    internal static void WriteStrings(Utf8JsonWriter json, string name, params ReadOnlySpan<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    internal static void WriteCodes(Utf8JsonWriter json, string name, params ReadOnlySpan<string> codes)
    {
        json.WriteStartArray(name);
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("code", code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
