using System.Diagnostics;
using System.Text;

namespace Vooraf.EndToEnd.Running;

/// <summary>What a process wrote on its standard output and error, kept while it runs.</summary>
internal sealed class ProcessOutput
{
    private readonly StringBuilder text = new();
    private readonly Lock gate = new();

    public ProcessOutput(Process process)
    {
        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
    }

    public override string ToString()
    {
        lock (gate)
            return text.ToString();
    }

    private void Add(string? line)
    {
        if (line is null)
            return;
        lock (gate)
            text.AppendLine(line);
    }
}
