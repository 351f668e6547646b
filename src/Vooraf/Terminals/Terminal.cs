using System.Globalization;
using Spectre.Console;

namespace Vooraf.Terminals;

/// <summary>Where commands speak: progress bars on a terminal, plain lines elsewhere.</summary>
internal sealed class Terminal(TextWriter output, TextWriter errors, bool isInteractive)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5);

    public TextWriter Output { get; } = output;

    public TextWriter Errors { get; } = errors;

    public void Say(string line) => Output.WriteLine(line);

    public void Error(string line) => Errors.WriteLine(line);

    /// <summary>Does work that reports how many of a known number are done.</summary>
    /// <param name="what">What is being done, in words.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="work">The work; it reports the number done so far.</param>
    public async Task WithProgressAsync(string what, long total, Func<IProgress<long>, Task> work)
    {
        if (isInteractive && total > 0)
            await AnsiConsole.Progress().StartAsync(context => WithBarAsync(context.AddTask(Markup.Escape(what), maxValue: total), work));
        else
            await work(new Lines(this, what, total));
    }

    private static Task WithBarAsync(ProgressTask bar, Func<IProgress<long>, Task> work) => work(new Bar(bar));

    private sealed class Bar(ProgressTask task) : IProgress<long>
    {
        public void Report(long value) => task.Value(value);
    }

    private sealed class Lines(Terminal terminal, string what, long total) : IProgress<long>
    {
        private readonly Lock gate = new();
        private long last = Environment.TickCount64;

        public void Report(long value)
        {
            lock (gate)
            {
                if (Environment.TickCount64 - last < Between.TotalMilliseconds)
                    return;
                last = Environment.TickCount64;
                terminal.Error(string.Create(CultureInfo.InvariantCulture, $"{what}: {value} of {total}"));
            }
        }
    }
}
