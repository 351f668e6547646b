using System.Buffers;
using System.Text.Json;

namespace Vooraf.Fhir.Issues;

/// <summary>Writes issues as a FHIR OperationOutcome.</summary>
public static class OperationOutcome
{
    /// <summary>Writes the resource as UTF-8 JSON.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="issues">What to say; when empty, one line says that all is well, because an OperationOutcome must have an issue.</param>
    public static void Write(IBufferWriter<byte> output, IReadOnlyList<Issue> issues)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "OperationOutcome"u8);
        json.WriteStartArray("issue"u8);
        foreach (var issue in issues)
            WriteIssue(json, issue);
        if (issues.Count == 0)
            WriteIssue(json, AllOk);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static Issue AllOk { get; } = new(IssueSeverity.Information, IssueCode.Informational, "All OK.");

    private static void WriteIssue(Utf8JsonWriter json, Issue issue)
    {
        json.WriteStartObject();
        json.WriteString("severity"u8, NameOf(issue.Severity));
        json.WriteString("code"u8, issue.Code);
        json.WriteString("diagnostics"u8, issue.Diagnostics);
        if (issue.Expression is { } expression)
        {
            json.WriteStartArray("expression"u8);
            json.WriteStringValue(expression);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> NameOf(IssueSeverity severity) => severity switch
    {
        IssueSeverity.Fatal => "fatal"u8,
        IssueSeverity.Error => "error"u8,
        IssueSeverity.Warning => "warning"u8,
        _ => "information"u8,
    };
}
