using System.Diagnostics;
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
        // From the first line of work: loading the profiles, and judging one plan with everything still cold.
        var first = Stopwatch.GetTimestamp();
        var validator = new ProfileValidator(ProfileSet.Of([.. options.Text("packages").Split(',').Select(path => DefinitionPackage.Read(path))]));
        var plans = File.ReadLines(options.Text("bundles")).Take(options.Number("people", 500)).Select(Encoding.UTF8.GetBytes).ToArray();
        var errors = Validate(validator, plans[0]);
        var firstMs = Stopwatch.GetElapsedTime(first).TotalMilliseconds;

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
            floorPlansPerSecond = Math.Round(plans.Length / floor.Seconds),
            plansPerSecond = Math.Round(plans.Length / judged.Seconds),
            ofFloor = Math.Round(floor.Seconds / judged.Seconds, 3),
            floorKBAllocatedPerPlan = Math.Round(floor.KBPerPlan, 1),
            kBAllocatedPerPlan = Math.Round(judged.KBPerPlan, 1),
        });
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
