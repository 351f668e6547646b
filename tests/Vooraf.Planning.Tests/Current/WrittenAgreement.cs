using System.Collections.Immutable;
using Vooraf.Planning.Current;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Current;

/// <summary>Turns a line such as <c>gp; 2026-01-10; deny; ended</c> into the plan of a holder with that one agreement.</summary>
internal static class WrittenAgreement
{
    private static readonly Dictionary<string, ItemStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["ended"] = ItemStatus.Ended,
        ["draft"] = ItemStatus.Draft,
        ["proposed"] = ItemStatus.Proposed,
        ["rejected"] = ItemStatus.Rejected,
        ["error"] = ItemStatus.EnteredInError,
        ["strange"] = ItemStatus.Unknown,
    };

    public static HolderPlan Read(string letter, string line)
    {
        var parts = line.Split(';', StringSplitOptions.TrimEntries);
        var marks = parts[3..].ToDictionary(mark => mark.Split('=')[0], mark => mark.Contains('=', StringComparison.Ordinal) ? mark.Split('=', 2)[1] : "", StringComparer.Ordinal);
        var plan = Place(Bare(parts[2], marks), marks, item => item with
        {
            Source = new ItemSource(letter, marks.ContainsKey("form") ? "1386" : null),
            Date = PlanDate.Read(parts[1]),
            Status = marks.Keys.Where(Statuses.ContainsKey).Select(mark => Statuses[mark]).SingleOrDefault(),
            Conversation = marks.ContainsKey("talk") ? "talk" : null,
            NotUnderstood = marks.ContainsKey("modified") ? "It has a modifier extension that is not known." : null,
        });
        ImmutableArray<Conversation> talks = marks.TryGetValue("talk", out var day) ? [new Conversation { Key = "talk", Date = PlanDate.Read(day) }] : [];
        return new HolderPlan(parts[0], plan with { Conversations = talks });
    }

    private static PlanItem Bare(string says, Dictionary<string, string> marks) => marks switch
    {
        _ when marks.ContainsKey("goal") || marks.ContainsKey("place") || marks.ContainsKey("euthanasia") => new ChoiceStatement { Choice = AnswerOf(says).Select(Choice), Comment = marks.GetValueOrDefault("comment") },
        _ when marks.ContainsKey("wishes") => new TextStatement { Text = AnswerOf(says) },
        _ when marks.ContainsKey("capacity") => new Capacity { CanDecide = AnswerOf(says).Select(IsYes) },
        _ when marks.ContainsKey("icd") => new Icd { Present = AnswerOf(says).Select(IsYes), Until = PlanDate.Read(marks.GetValueOrDefault("until")) },
        _ when marks.ContainsKey("declaration") => new AdvanceDirective { Key = "d", Type = new PlanConcept("urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.14.1", says) },
        _ => Directive(says, marks),
    };

    private static TreatmentDirective Directive(string says, Dictionary<string, string> marks) => new()
    {
        Treatment = marks.TryGetValue("on", out var code) ? new PlanConcept(PlanCodes.Snomed, code, null, marks.GetValueOrDefault("named"))
            : marks.TryGetValue("named", out var name) ? PlanCodes.Other with { Text = name }
            : PlanCodes.Resuscitation,
        Decision = says.Split(':')[0] switch
        {
            "permit" => TreatmentDecision.Permit,
            "deny" => TreatmentDecision.Deny,
            "other" => TreatmentDecision.Other,
            "unknown" => TreatmentDecision.Unknown,
            "not discussed" => TreatmentDecision.NotDiscussed,
            "no decision yet" => TreatmentDecision.NoDecisionYet,
            "nothing" => TreatmentDecision.NotRecorded,
            "unreadable" => TreatmentDecision.CannotBeInterpreted,
            _ => throw new InvalidDataException("Unknown decision: " + says),
        },
        Specification = says.StartsWith("other:", StringComparison.Ordinal) ? says[6..].Trim() : null,
        Comment = marks.GetValueOrDefault("comment"),
        Ended = PlanDate.Read(marks.GetValueOrDefault("until")),
    };

    private static Answer<string> AnswerOf(string says) => says switch
    {
        "unknown" => Answer<string>.Unknown,
        "not asked" => Answer<string>.NotAsked,
        "nothing" => Answer<string>.NotRecorded,
        _ => Answer<string>.Of(says.StartsWith("words:", StringComparison.Ordinal) ? says[6..].Trim() : says),
    };

    private static PlanConcept Choice(string code) => code is "OTH" ? PlanCodes.Other : new PlanConcept(PlanCodes.Snomed, code);

    private static bool IsYes(string says) => says is "yes";

    private static Plan Place(PlanItem bare, Dictionary<string, string> marks, Func<PlanItem, PlanItem> finish) => finish(bare) switch
    {
        ChoiceStatement goal when marks.ContainsKey("goal") => new Plan { Goals = [goal] },
        ChoiceStatement place when marks.ContainsKey("place") => new Plan { PlacesOfDeath = [place] },
        ChoiceStatement position => new Plan { EuthanasiaPositions = [position] },
        TextStatement wishes => new Plan { CareWishes = [wishes] },
        Capacity capacity => new Plan { Capacities = [capacity] },
        Icd icd => new Plan { Icds = [icd] },
        AdvanceDirective declaration => new Plan { AdvanceDirectives = [declaration] },
        var directive => new Plan { Directives = [(TreatmentDirective)directive] },
    };
}
