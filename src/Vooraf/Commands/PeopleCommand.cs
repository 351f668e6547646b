using System.CommandLine;
using Vooraf.Configuration;
using Vooraf.Planning.People;
using Vooraf.Planning.Standard;
using Vooraf.Terminals;
using Vooraf.Wiring;

namespace Vooraf.Commands;

/// <summary><c>vooraf people</c>: made-up people with plans, into the store or as Bundles.</summary>
internal static class PeopleCommand
{
    private static readonly Argument<int> Count = new("count") { Description = "How many people." };
    private static readonly Option<int> First = new("--from") { Description = "The number of the first person.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Seed = new("--seed") { Description = "Another seed makes other people.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> Later = new("--legally-capable-observation") { Description = "Records legal capacity as an Observation, as versions after 1.0.0-rc2 do." };
    private static readonly Option<string?> Holder = new("--holder") { Description = "The holder that gets them.", HelpName = "id" };
    private static readonly Option<string?> Out = new("--out") { Description = "Writes transaction Bundles as NDJSON to a file, or to standard output with '-', and stores nothing.", HelpName = "file" };

    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "people",
            "Makes people who do not exist, with plans; the same number and seed give the same person.\n\nExamples:\n  vooraf people 100 --holder demo --environment Development\n  vooraf people 100 --out people.ndjson")
        {
            Count, First, Seed, Later, Holder, Out,
        };
        return CommandLine.With(command, terminal, (result, settings, cancellation) => RunAsync(terminal, result, settings, cancellation));
    }

    private static async Task<int> RunAsync(Terminal terminal, ParseResult result, Settings settings, CancellationToken cancellation)
    {
        var (first, count) = (result.GetValue(First), result.GetValue(Count));
        if (first < 1 || count < 1 || first > MadeUpPeople.Last - count + 1)
            throw CommandException.WrongUsage($"People have numbers from 1 to {MadeUpPeople.Last}: ask at least one, and none beyond the last.");
        var options = new PeopleOptions(result.GetValue(Seed), result.GetValue(Later));
        return result.GetValue(Out) is { } file
            ? await WriteAsync(terminal, new MadeUpPeople(PzpStandard.Load(), options).Make(first, count), count, file, cancellation)
            : await StoreAsync(terminal, settings, HolderChoice.Of(settings, result.GetValue(Holder)).Id, options, first, count, cancellation);
    }

    private static async Task<int> StoreAsync(Terminal terminal, Settings settings, string holder, PeopleOptions options, int first, int count, CancellationToken cancellation)
    {
        await using var rooms = Rooms.Open(settings);
        var maker = new PeopleMaker(rooms, holder);
        IReadOnlyList<string> refused = [];
        await terminal.WithProgressAsync("Making people", count, async progress =>
            refused = await maker.StoreAsync(new MadeUpPeople(rooms.Standard, options), first, count, progress, cancellation));
        foreach (var sentence in refused)
            terminal.Error(sentence);
        terminal.Say($"{count - refused.Count} made-up people are in the store of holder '{holder}'.");
        return refused.Count == 0 ? ExitCode.Ok : ExitCode.FoundProblems;
    }

    private static async Task<int> WriteAsync(Terminal terminal, IEnumerable<MadeUpPerson> people, int count, string file, CancellationToken cancellation)
    {
        var toScreen = string.Equals(file, "-", StringComparison.Ordinal);
        await using var stream = toScreen ? Console.OpenStandardOutput() : File.Create(file);
        await terminal.WithProgressAsync("Making people", toScreen ? 0 : count, async progress =>
        {
            var done = 0;
            foreach (var person in people)
            {
                await stream.WriteAsync(person.Bundle, cancellation);
                await stream.WriteAsync("\n"u8.ToArray(), cancellation);
                progress.Report(++done);
            }
        });
        if (!toScreen)
            terminal.Say($"{count} made-up people are in {file}.");
        return ExitCode.Ok;
    }
}
