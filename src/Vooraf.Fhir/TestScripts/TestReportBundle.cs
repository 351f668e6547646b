using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Vooraf.Fhir.TestScripts.Reporting;

namespace Vooraf.Fhir.TestScripts;

/// <summary>Writes a report as a Bundle with a TestReport for each script (https://hl7.org/fhir/R4/testreport.html).</summary>
public static class TestReportBundle
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>Writes JSON.</summary>
    public static void Write(IBufferWriter<byte> output, TestScriptReport report)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "Bundle"u8);
        json.WriteString("type"u8, "collection"u8);
        json.WriteString("timestamp"u8, Instant(report.At));
        json.WriteStartArray("entry"u8);
        foreach (var script in report.Scripts)
            new ReportWriter(json, report, script).Write();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
