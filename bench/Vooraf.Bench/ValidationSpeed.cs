using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation;

namespace Vooraf.Bench;

/// <summary>Judges whole plans by their profiles on one core, against the floor of parsing the same bytes with JsonDocument, in turns in one run.</summary>
internal static class ValidationSpeed
{
    public static void Run(Options options)
    {
        var plans = File.ReadLines(options.Text("bundles")).Take(options.Number("people", 500)).Select(Encoding.UTF8.GetBytes).ToArray();

        // Loading the profiles and judging one plan, with everything still cold; the processor's time too, for a machine that has more to do.
        var first = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var validator = new ProfileValidator(ProfileSet.Of([.. options.Text("packages").Split(',').Select(Package)]));
        var errors = Validate(validator, plans[0]);
        var firstMs = Stopwatch.GetElapsedTime(first).TotalMilliseconds;
        var firstProcessorMs = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds;

        foreach (var plan in plans)
            errors += Validate(validator, plan);
        var floor = new Fastest(plans.Length);
        var judged = new Fastest(plans.Length);
        for (var round = 0; round < options.Number("rounds", 8); round++)
        {
            for (var at = 0; at < plans.Length; at++)
            {
                floor.Measure(at, plans[at], Parse);
                judged.Measure(at, plans[at], plan => Validate(validator, plan));
            }
        }

        Result.Print(new
        {
            people = plans.Length,
            kBPerPlan = Math.Round(plans.Average(plan => plan.Length) / 1000, 1),
            errors,
            firstMs = Math.Round(firstMs),
            firstProcessorMs = Math.Round(firstProcessorMs),
            floorPlansPerSecond = Math.Round(plans.Length / floor.Seconds),
            plansPerSecond = Math.Round(plans.Length / judged.Seconds),
            ofFloor = Math.Round(floor.Seconds / judged.Seconds, 3),
            floorKBAllocatedPerPlan = Math.Round(floor.KBPerPlan, 1),
            kBAllocatedPerPlan = Math.Round(judged.KBPerPlan, 1),
        });
    }

    /// <summary>A package, or one of the tables that are built into the program (one definition a line, Brotli).</summary>
    private static DefinitionPackage Package(string path)
    {
        if (!path.EndsWith(".table", StringComparison.Ordinal))
            return DefinitionPackage.Read(path);
        using var table = new MemoryStream();
        using (var brotli = new BrotliStream(File.OpenRead(path), CompressionMode.Decompress))
            brotli.CopyTo(table);
        return DefinitionPackage.Of("built-in", Lines(table.ToArray()));
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(byte[] table)
    {
        for (var start = 0; start < table.Length;)
        {
            var length = table.AsSpan(start).IndexOf((byte)'\n');
            yield return table.AsMemory(start, length);
            start += length + 1;
        }
    }

    private static int Parse(byte[] plan)
    {
        using var document = JsonDocument.Parse(plan);
        return (int)document.RootElement.ValueKind;
    }

    private static int Validate(ProfileValidator validator, byte[] plan)
    {
        using var document = JsonDocument.Parse(plan);
        return validator.Validate(document.RootElement, [], ReferenceSources.None).Count(issue => issue.Severity <= IssueSeverity.Error);
    }
}
