using System.Collections.Immutable;
using Vooraf.Planning.Forms;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Plans;

/// <summary>Makes up plans from a seed: any plan, or one that a form or the resources can carry whole.</summary>
internal sealed class PlanGenerator(int seed, PlanWorld world)
{
    private static readonly string[] Words = ["rustig", "later", "samen", "bij het raam", "niet 's nachts", "\u00e9\u00e9n \"keer\"", "liever niet", "eerst bellen"];
    private static readonly string[] Names = ["Fabel", "Sproke", "Nepstra", "Denkbeeld", "Proefwoud"];

    private readonly Random random = new(seed);
    private readonly List<Professional> professionals = [];

    public Plan Make()
    {
        var contacts = Contacts();
        var conversations = world == PlanWorld.Form ? [Conversation(0, contacts)] : Enumerable.Range(0, random.Next(0, 3)).Select(at => Conversation(at, contacts)).ToImmutableArray();
        conversations = [.. conversations.DistinctBy(one => one.Date?.Day)];
        var advance = world == PlanWorld.Form ? [] : Some(2, at => AdvanceDirective(at, contacts));
        var icds = Some(1, _ => Icd(conversations));
        return new Plan
        {
            Person = Chance(9) ? new Person(null, Name(), Chance(8) ? Day() : null) : null,
            Conversations = conversations,
            Capacities = Some(world == PlanWorld.Resources ? 0 : 1, _ => Item(new Capacity { CanDecide = Answered(Chance(5), AnswerState.Known), Comment = Text() }, conversations, onlyValue: true)),
            Contacts = contacts,
            RepresentativeIsFirstContact = world != PlanWorld.Resources && !contacts.Any(one => one.IsFirstContact) && Chance(5) ? Answer<bool>.Of(false) : default,
            Goals = Some(1, _ => Item(Choice("999", withComment: false), conversations, hasProfessional: false, hasLink: false)),
            Directives = Directives(conversations, contacts, advance, icds),
            Icds = icds,
            CareWishes = Some(1, _ => Item(Told(), conversations)),
            PlacesOfDeath = Some(1, _ => Item(Choice("1191", withComment: true), conversations)),
            EuthanasiaPositions = Some(1, _ => Item(Choice("1193", withComment: true), conversations)),
            DonorRegistrations = Some(1, _ => Item(Choice("1435", withComment: false), conversations)),
            SensesOfPurpose = Some(1, _ => Item(Told(), conversations)),
            AdvanceDirectives = advance,
            EarlierAgreements = world == PlanWorld.Resources ? [] : Some(1, _ => Earlier(conversations)),
            InformRelatives = Some(1, _ => Item(Inform(contacts), conversations)),
            Sharings = world == PlanWorld.Resources ? [] : Some(1, _ => Item(new Sharing { Agreed = Agreed() }, conversations)),
        };
    }

    private bool Chance(int ofTen) => random.Next(10) < ofTen;

    private T Pick<T>(params ReadOnlySpan<T> from) => from[random.Next(from.Length)];

    private string Word() => Pick(Words) + " " + random.Next(1000).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string? Text() => Chance(5) ? Word() : null;

    private PlanDate Day() => PlanDate.Of(new DateOnly(1930, 1, 1).AddDays(random.Next(35000)));

    private ImmutableArray<T> Some<T>(int most, Func<int, T> make)
    {
        var several = world == PlanWorld.Form ? most : most + 1;
        return [.. Enumerable.Range(0, random.Next(0, several + 1)).Select(make)];
    }

    private PersonName? Name() => Chance(9)
        ? new PersonName(Pick(Names) + (Chance(3) ? " " + Pick(Names) : ""), Chance(4) ? Pick("van", "van der", "de") : null, Pick(Names), world == PlanWorld.Form || Chance(5) ? null : Word())
        : null;

    private Professional Professional()
    {
        if (professionals.Count > 0 && Chance(6))
            return professionals[random.Next(professionals.Count)];
        var role = Chance(7) ? Option("1405") : Chance(5) ? new PlanConcept("urn:oid:2.16.840.1.113883.2.4.6.7", "0101") : null;
        var made = new Professional(null, Name() ?? (role is null ? new PersonName("Fabel", null, null) : null), role, world == PlanWorld.Form || Chance(5) ? null : new Organisation(null, Word()));
        professionals.Add(made);
        return made;
    }

    private PlanConcept Option(string linkId)
    {
        var options = FormDefinition.Current.Find(linkId)!.Options;
        return options[random.Next(options.Length)].Code;
    }

    private Answer<T> Answered<T>(T value, params ReadOnlySpan<AnswerState> states)
        where T : notnull => (world == PlanWorld.Any ? Pick<AnswerState>([AnswerState.Known, AnswerState.Known, AnswerState.Unknown, AnswerState.NotAsked, AnswerState.NotRecorded, AnswerState.CannotBeInterpreted]) : Pick(states)) switch
        {
            AnswerState.Unknown => Vooraf.Planning.Plans.Answer<T>.Unknown,
            AnswerState.NotAsked => Vooraf.Planning.Plans.Answer<T>.NotAsked,
            AnswerState.NotRecorded => Vooraf.Planning.Plans.Answer<T>.NotRecorded,
            AnswerState.CannotBeInterpreted => Vooraf.Planning.Plans.Answer<T>.CannotBeInterpreted("It is made up."),
            _ => Vooraf.Planning.Plans.Answer<T>.Of(value),
        };

    private ReadOnlySpan<AnswerState> Told3 => world == PlanWorld.Form ? [AnswerState.Known] : [AnswerState.Known, AnswerState.Unknown, AnswerState.NotAsked, AnswerState.NotRecorded];

    // Everything that items have in common, as far as this world carries it.
    private T Item<T>(T item, ImmutableArray<Conversation> conversations, bool hasProfessional = true, bool hasLink = true, bool onlyValue = false)
        where T : PlanItem
    {
        var home = conversations.Length > 0 ? conversations[random.Next(conversations.Length)] : null;
        if (world == PlanWorld.Form)
            return item with { Date = home!.Date, Conversation = home.Key, Professionals = home.Professionals };
        if (world == PlanWorld.Resources && onlyValue)
            return item;
        var any = world == PlanWorld.Any;
        return item with
        {
            Date = Chance(8) ? Chance(7) ? home?.Date : Moment() : null,
            Conversation = (any || hasLink) && Chance(6) ? home?.Key : null,
            Professionals = (any || hasProfessional) && Chance(6) ? [Professional()] : [],
            Status = any ? Pick(Enum.GetValues<ItemStatus>()) : ItemStatus.Active,
            NotUnderstood = any && random.Next(40) == 0 ? "It is made up." : null,
        };
    }

    private PlanDate? Moment() => PlanDate.Read(Pick("2025", "2024-11", "2025-03-04", "2025-03-04T12:30:00+01:00", "2024-12-31T23:30:00Z"));

    private Conversation Conversation(int at, ImmutableArray<Contact> contacts)
    {
        var form = world == PlanWorld.Form;
        var present = form
            ? ImmutableArray.Create(new PresentPerson(null, [Described("997")], []), new PresentPerson(null, [], [Described("998")]))
            : [.. contacts.Where(_ => Chance(5)).Select(contact => new PresentPerson(contact.Key, contact.Roles, contact.Relations))];
        if (world == PlanWorld.Any && Chance(3))
            present = [.. present, new PresentPerson(null, [Described("997")], [Described("998")])];
        return new Conversation
        {
            Key = "talk " + at.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Date = form || Chance(9) ? Chance(7) ? Day() : Moment() : null,
            Status = world == PlanWorld.Any && Chance(2) ? Pick(Enum.GetValues<ItemStatus>()) : ItemStatus.Active,
            Professionals = form || Chance(8) ? [Professional()] : [Professional(), Professional()],
            PersonPresent = form ? Chance(5) ? Answer<bool>.Of(true) : default : Answered(Chance(5), Told3),
            Present = present,
            Setting = form || Chance(5) ? null : new PlanConcept("http://terminology.hl7.org/CodeSystem/v3-ActCode", Pick("AMB", "HH", "VR")),
            Occasion = form ? null : Text(),
        };
    }

    // A code of a question that describes, with words where the code asks for them.
    private PlanConcept Described(string linkId)
    {
        var code = Option(linkId);
        var words = code.Code is "09" or "OTH" || (world != PlanWorld.Form && Chance(2));
        return words ? code with { Text = Word() } : code;
    }

    private ImmutableArray<Contact> Contacts()
    {
        var made = ImmutableArray.CreateBuilder<Contact>();
        if (Chance(8))
            made.Add(Contact("representative", [PlanCodes.LegalRepresentative, .. Chance(5) ? [PlanCodes.FirstContact] : Array.Empty<PlanConcept>(), .. Chance(3) ? [PlanCodes.WrittenMandate] : Array.Empty<PlanConcept>()], email: true));
        if (Chance(6) && !made.Any(one => one.IsFirstContact))
            made.Add(Contact("first", [PlanCodes.FirstContact], email: true));
        if (world != PlanWorld.Form && Chance(4))
            made.Add(Contact("another", [new PlanConcept(PlanCodes.ContactRole, Pick("07", "19", "20"), null, Text()), Described("982")], email: true));
        return made.ToImmutable();
    }

    private Contact Contact(string key, PlanConcept[] roles, bool email)
    {
        var form = world == PlanWorld.Form;
        PlanConcept[] relations = form || Chance(6) ? [Described("983")] : [new PlanConcept("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "NEPHEW"), Described("983")];
        var points = Enumerable.Range(0, random.Next(3)).Select(_ => new ContactPoint(ContactPointKind.Telephone, "06-" + Word(), Chance(6) ? Option("977") with { Display = null } : null, Chance(6) ? Pick("HP", "TMP", "WP") : null, Text()));
        var mails = email && Chance(5) ? [new ContactPoint(ContactPointKind.Email, Word() + "@example.org", null, Chance(6) ? Pick("HP", "WP") : null, form ? null : Text())] : Array.Empty<ContactPoint>();
        return new Contact
        {
            Key = key,
            Name = Name() ?? new PersonName(null, null, Pick(Names)),
            Status = world == PlanWorld.Any && Chance(1) ? ItemStatus.Ended : ItemStatus.Active,
            Roles = [.. roles],
            Relations = [.. relations],
            Telecom = [.. points, .. mails],
        };
    }

    private ChoiceStatement Choice(string linkId, bool withComment)
    {
        var option = Option(linkId);
        while (option.HasCodeOf(PlanCodes.Unknown))
            option = Option(linkId);
        if (world != PlanWorld.Form && Chance(3))
            option = option with { Text = Word() };
        var states = world == PlanWorld.Form || linkId is "999" ? [AnswerState.Known, AnswerState.Unknown] : Told3;
        return new ChoiceStatement { Choice = Answered(option, states), Comment = withComment || world != PlanWorld.Form ? Text() : null };
    }

    private TextStatement Told() => new() { Text = Answered(Word(), Told3), Comment = world == PlanWorld.Form ? null : Text() };

    private ImmutableArray<TreatmentDirective> Directives(ImmutableArray<Conversation> talks, ImmutableArray<Contact> contacts, ImmutableArray<AdvanceDirective> advance, ImmutableArray<Icd> icds)
    {
        PlanConcept[] standard = [PlanCodes.Resuscitation, PlanCodes.Ventilation, PlanCodes.IntensiveCare, PlanCodes.HospitalAdmission, PlanCodes.Antibiotics, PlanCodes.BloodProduct];
        var made = standard.Where(_ => Chance(7)).Select(one => Directive(one, talks, contacts, advance)).ToList();
        if (Chance(5))
            made.Add(Directive(PlanCodes.Other with { Text = Word() }, talks, contacts, advance));
        if (world != PlanWorld.Form || icds.Any(icd => icd.Present is { IsKnown: true, Value: true }))
            made.Add(Directive(PlanCodes.IcdDeactivation, talks, contacts, advance));
        if (world != PlanWorld.Form && Chance(4))
            made.Add(Directive(standard[0], talks, contacts, advance));
        if (world == PlanWorld.Any && Chance(2))
            made.Add(Directive(new PlanConcept(PlanCodes.Snomed, "108241001", null, Text()), talks, contacts, advance));
        return [.. made];
    }

    private TreatmentDirective Directive(PlanConcept treatment, ImmutableArray<Conversation> talks, ImmutableArray<Contact> contacts, ImmutableArray<AdvanceDirective> advance)
    {
        var decision = world switch
        {
            PlanWorld.Any => Pick(Enum.GetValues<TreatmentDecision>()),
            PlanWorld.Form when treatment.HasCodeOf(PlanCodes.IcdDeactivation) => Pick(TreatmentDecision.Permit, TreatmentDecision.NoDecisionYet, TreatmentDecision.NotDiscussed),
            PlanWorld.Form when treatment.HasCodeOf(PlanCodes.Other) => Pick(TreatmentDecision.Permit, TreatmentDecision.Deny, TreatmentDecision.Unknown),
            PlanWorld.Form => Pick(TreatmentDecision.Permit, TreatmentDecision.Deny, TreatmentDecision.Unknown, TreatmentDecision.Other),
            _ => Pick(TreatmentDecision.Permit, TreatmentDecision.Deny, TreatmentDecision.Unknown, TreatmentDecision.Other, TreatmentDecision.NoDecisionYet, TreatmentDecision.NotDiscussed),
        };
        var made = Item(new TreatmentDirective { Treatment = treatment, Decision = decision, Specification = decision == TreatmentDecision.Other ? Word() : null, Comment = Text() }, talks, hasLink: false);
        if (world == PlanWorld.Form)
            return made;
        var ended = Chance(2);
        return made with
        {
            Status = ended && world == PlanWorld.Resources ? ItemStatus.Ended : made.Status,
            Ended = ended ? Day() : null,
            ReasonForEnding = ended ? Word() : null,
            PersonAgreed = Chance(5),
            ContactsAgreed = [.. contacts.Where(_ => Chance(4)).Select(one => one.Key)],
            AdvanceDirectives = [.. advance.Where(_ => Chance(4)).Select(one => one.Key)],
        };
    }

    private Icd Icd(ImmutableArray<Conversation> conversations)
    {
        var has = world == PlanWorld.Resources || Chance(7);
        var made = new Icd
        {
            Present = Answered(has, world == PlanWorld.Resources ? [AnswerState.Known] : [AnswerState.Known, AnswerState.Unknown]),
            Since = world == PlanWorld.Form || Chance(5) ? null : Day(),
            Until = world == PlanWorld.Form || Chance(8) ? null : Day(),
        };
        var there = world != PlanWorld.Form || made.Present is { IsKnown: true, Value: true };
        return Item(made with { Product = there && Chance(8) ? Option("1008") : null, Comment = there ? Text() : null }, conversations, hasLink: false);
    }

    private AdvanceDirective AdvanceDirective(int at, ImmutableArray<Contact> contacts) => new()
    {
        Key = "declaration " + at.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Date = Chance(8) ? Day() : null,
        Status = Chance(8) ? ItemStatus.Active : ItemStatus.Ended,
        Type = new PlanConcept("urn:oid:2.16.840.1.113883.2.4.3.11.60.40.4.14.1", Pick("NR", "EU", "DO", "LW"), null, Text()),
        Comment = Text(),
        Representative = contacts.Length > 0 && Chance(5) ? contacts[0].Key : null,
        Document = Chance(5) ? new PlanDocument("text/plain", Word(), Chance(5) ? "https://example.org/declaration" : null, "TmllbWFuZA==") : null,
    };

    private EarlierAgreements Earlier(ImmutableArray<Conversation> conversations)
    {
        var exist = Answered(Chance(5), AnswerState.Known, AnswerState.Unknown);
        var are = exist is { IsKnown: true, Value: true };
        return Item(
            new EarlierAgreements { Exist = exist, Comment = Text(), Differ = are || world == PlanWorld.Any ? Answered(Chance(5), AnswerState.Known, AnswerState.Unknown, AnswerState.NotRecorded) : default },
            conversations);
    }

    private InformRelatives Inform(ImmutableArray<Contact> contacts) => world switch
    {
        PlanWorld.Form => new InformRelatives { Told = Answer<bool>.Of(Chance(5)) },
        PlanWorld.Resources => new InformRelatives { Told = Answer<bool>.Of(true), Recipients = [.. contacts.Select(one => one.Key)] },
        _ => new InformRelatives { Told = Answered(Chance(7)), Recipients = [.. contacts.Select(one => one.Key)] },
    };

    private Answer<bool> Agreed() => Answered(world == PlanWorld.Form || Chance(7), AnswerState.Known, AnswerState.Unknown);
}
