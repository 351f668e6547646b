using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Plans;

/// <summary>Makes up treatment directives, and the ICDs and earlier declarations that go with them.</summary>
internal sealed class DirectiveGenerator(PlanDice dice, ItemGenerator items)
{
    public ImmutableArray<TreatmentDirective> Directives(ImmutableArray<Conversation> talks, ImmutableArray<Contact> contacts, ImmutableArray<AdvanceDirective> advance, ImmutableArray<Icd> icds)
    {
        PlanConcept[] standard = [PlanCodes.Resuscitation, PlanCodes.Ventilation, PlanCodes.IntensiveCare, PlanCodes.HospitalAdmission, PlanCodes.Antibiotics, PlanCodes.BloodProduct];
        var made = standard.Where(_ => dice.Chance(7)).Select(one => Directive(one, talks, contacts, advance)).ToList();
        if (dice.Chance(5))
            made.Add(Directive(PlanCodes.Other with { Text = dice.Word() }, talks, contacts, advance));
        if (dice.World != PlanWorld.Form || icds.Any(icd => icd.Present is { IsKnown: true, Value: true }))
            made.Add(Directive(PlanCodes.IcdDeactivation, talks, contacts, advance));
        if (dice.World != PlanWorld.Form && dice.Chance(4))
            made.Add(Directive(standard[0], talks, contacts, advance));
        if (dice.World == PlanWorld.Any && dice.Chance(2))
            made.Add(Directive(new PlanConcept(PlanCodes.Snomed, "108241001", null, dice.Text()), talks, contacts, advance));
        return [.. made];
    }

    private TreatmentDirective Directive(PlanConcept treatment, ImmutableArray<Conversation> talks, ImmutableArray<Contact> contacts, ImmutableArray<AdvanceDirective> advance)
    {
        var decision = dice.World switch
        {
            PlanWorld.Any => dice.Pick(Enum.GetValues<TreatmentDecision>()),
            PlanWorld.Form when treatment.HasCodeOf(PlanCodes.IcdDeactivation) => dice.Pick(TreatmentDecision.Permit, TreatmentDecision.NoDecisionYet, TreatmentDecision.NotDiscussed),
            PlanWorld.Form when treatment.HasCodeOf(PlanCodes.Other) => dice.Pick(TreatmentDecision.Permit, TreatmentDecision.Deny, TreatmentDecision.Unknown),
            PlanWorld.Form => dice.Pick(TreatmentDecision.Permit, TreatmentDecision.Deny, TreatmentDecision.Unknown, TreatmentDecision.Other),
            _ => dice.Pick(TreatmentDecision.Permit, TreatmentDecision.Deny, TreatmentDecision.Unknown, TreatmentDecision.Other, TreatmentDecision.NoDecisionYet, TreatmentDecision.NotDiscussed),
        };
        var made = items.Item(new TreatmentDirective { Treatment = treatment, Decision = decision, Specification = decision == TreatmentDecision.Other ? dice.Word() : null, Comment = dice.Text() }, talks, hasLink: false);
        if (dice.World == PlanWorld.Form)
            return made;
        var ended = dice.Chance(2);
        return made with
        {
            Status = ended && dice.World == PlanWorld.Resources ? ItemStatus.Ended : made.Status,
            Ended = ended ? dice.Day() : null,
            ReasonForEnding = ended ? dice.Word() : null,
            PersonAgreed = dice.Chance(5),
            ContactsAgreed = [.. contacts.Where(_ => dice.Chance(4)).Select(one => one.Key)],
            AdvanceDirectives = [.. advance.Where(_ => dice.Chance(4)).Select(one => one.Key)],
        };
    }

    public Icd Icd(ImmutableArray<Conversation> conversations)
    {
        var has = dice.World == PlanWorld.Resources || dice.Chance(7);
        var made = new Icd
        {
            Present = dice.Answered(has, dice.World == PlanWorld.Resources ? [AnswerState.Known] : [AnswerState.Known, AnswerState.Unknown]),
            Since = dice.World == PlanWorld.Form || dice.Chance(5) ? null : dice.Day(),
            Until = dice.World == PlanWorld.Form || dice.Chance(8) ? null : dice.Day(),
        };
        var there = dice.World != PlanWorld.Form || made.Present is { IsKnown: true, Value: true };
        return items.Item(made with { Product = there && (dice.World == PlanWorld.Resources || dice.Chance(8)) ? dice.Option("1008") : null, Comment = there ? dice.Text() : null }, conversations, hasLink: false);
    }

    public AdvanceDirective AdvanceDirective(int at, ImmutableArray<Contact> contacts) => new()
    {
        Key = "declaration " + at.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Date = dice.Chance(8) ? dice.Day() : null,
        Status = dice.Chance(8) ? ItemStatus.Active : ItemStatus.Ended,
        Type = new PlanConcept("urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.14.1", dice.Pick("NR", "EU", "DO", "LW"), null, dice.Text()),
        Comment = dice.Text(),
        Representative = contacts.Length > 0 && dice.Chance(5) ? contacts[0].Key : null,
        Document = dice.Chance(5) ? new PlanDocument("text/plain", dice.Word(), dice.Chance(5) ? "https://example.org/declaration" : null, "TmllbWFuZA==") : null,
    };
}
