using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vooraf.Fhir.Issues;

/// <summary>Writes issues as the FHIR resource OperationOutcome (https://hl7.org/fhir/R4/operationoutcome.html).</summary>
public static class OperationOutcome
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes JSON. Without issues it says that all is well, since an OperationOutcome has at least one.</summary>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<Issue> issues)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        writer.WriteStartObject();
        writer.WriteString("resourceType"u8, "OperationOutcome"u8);
        writer.WriteStartArray("issue"u8);
        for (var at = 0; at < issues.Count; at++)
            Write(writer, issues[at]);
        if (issues.Count == 0)
            Write(writer, new Issue(IssueSeverity.Information, IssueCode.Informational, "All is well."));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Issue issue)
    {
        writer.WriteStartObject();
        writer.WriteString("severity"u8, Severity(issue.Severity));
        writer.WriteString("code"u8, issue.Code);
        if (issue.Diagnostics.Length > 0)
            writer.WriteString("diagnostics"u8, issue.Diagnostics);
        if (issue.Expression is { Length: > 0 } expression)
        {
            writer.WriteStartArray("expression"u8);
            writer.WriteStringValue(expression);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Severity(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Fatal => "fatal"u8,
        IssueSeverity.Error => "error"u8,
        IssueSeverity.Warning => "warning"u8,
        _ => "information"u8,
    };
}
