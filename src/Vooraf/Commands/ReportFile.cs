using System.Buffers;
using Vooraf.Fhir.TestScripts;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary>Writes the report of a conformance run.</summary>
internal static class ReportFile
{
    /// <summary>Writes it to a file, by the ending of its name, or to standard output.</summary>
    public static async Task WriteAsync(Terminal terminal, TestScriptReport report, string? file, CancellationToken cancellation)
    {
        if (file is null)
            terminal.Say(TestScriptMarkdown.Write(report));
        else if (file.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            await File.WriteAllBytesAsync(file, AsJson(report), cancellation);
        else
            await File.WriteAllTextAsync(file, TestScriptMarkdown.Write(report), cancellation);
    }

    private static byte[] AsJson(TestScriptReport report)
    {
        var output = new ArrayBufferWriter<byte>();
        TestReportBundle.Write(output, report);
        return output.WrittenSpan.ToArray();
    }
}
