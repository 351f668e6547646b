using System.Text.Encodings.Web;
using System.Text.Json;
using Vooraf.Api.Buffers;
using Vooraf.Fhir.Issues;
using Vooraf.Planning.Forms;

namespace Vooraf.Api.Operations;

/// <summary>The answer of <c>$plan-form</c>: Parameters with <c>response</c>, the form, and <c>issues</c>, what it cannot carry.</summary>
internal static class PlanFormBody
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PooledBuffer Write(FormWriting written)
    {
        using var issues = new PooledBuffer(1024);
        OperationOutcome.Write(issues, [.. written.NotCarried.Select(one => Issue.Warning(IssueCode.NotSupported, one.Reason, one.Field)).Distinct()]);
        var body = new PooledBuffer(written.Json.Length + issues.Length + 256);
        using var writer = new Utf8JsonWriter(body, Options);
        writer.WriteStartObject();
        writer.WriteString("resourceType"u8, "Parameters"u8);
        writer.WriteStartArray("parameter"u8);
        Parameter(writer, "response"u8, written.Json);
        Parameter(writer, "issues"u8, issues.Written);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return body;
    }

    private static void Parameter(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReadOnlyMemory<byte> resource)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, name);
        writer.WritePropertyName("resource"u8);
        writer.WriteRawValue(resource.Span, skipInputValidation: true);
        writer.WriteEndObject();
    }
}
