using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Tests.Plans;

/// <summary>Makes up professionals, contacts and their conversations.</summary>
internal sealed class PeopleGenerator(PlanDice dice)
{
    private static readonly string[] Names = ["Fabel", "Sproke", "Nepstra", "Denkbeeld", "Proefwoud"];

    private readonly List<Professional> professionals = [];

    public PersonName? Name() => dice.Chance(9)
        ? new PersonName(dice.Pick(Names) + (dice.Chance(3) ? " " + dice.Pick(Names) : ""), dice.Chance(4) ? dice.Pick("van", "van der", "de") : null, dice.Pick(Names), dice.World == PlanWorld.Form || dice.Chance(5) ? null : dice.Word())
        : null;

    public Professional Professional()
    {
        if (professionals.Count > 0 && dice.Chance(6))
            return professionals[dice.Next(professionals.Count)];
        var role = dice.Chance(7) ? dice.Option("1405") : dice.Chance(5) ? new PlanConcept("urn:oid:2.16.840.1.113883.2.4.6.7", "0101") : null;
        var made = new Professional(null, Name() ?? (role is null ? new PersonName("Fabel", null, null) : null), role, dice.World == PlanWorld.Form || dice.Chance(5) ? null : new Organisation(null, dice.Word()));
        professionals.Add(made);
        return made;
    }

    public Conversation Conversation(int at, ImmutableArray<Contact> contacts)
    {
        var form = dice.World == PlanWorld.Form;
        var present = form
            ? ImmutableArray.Create(new PresentPerson(null, [dice.Described("997")], []), new PresentPerson(null, [], [dice.Described("998")]))
            : [.. contacts.Where(_ => dice.Chance(5)).Select(contact => new PresentPerson(contact.Key, contact.Roles, contact.Relations))];
        if (dice.World == PlanWorld.Any && dice.Chance(3))
            present = [.. present, new PresentPerson(null, [dice.Described("997")], [dice.Described("998")])];
        return new Conversation
        {
            Key = "talk " + at.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Date = form || dice.Chance(9) ? dice.Chance(7) ? dice.Day() : dice.Moment() : null,
            Status = dice.World == PlanWorld.Any && dice.Chance(2) ? dice.Pick(Enum.GetValues<ItemStatus>()) : ItemStatus.Active,
            Professionals = form || dice.Chance(8) ? [Professional()] : [Professional(), Professional()],
            PersonPresent = form ? dice.Chance(5) ? Answer<bool>.Of(true) : default : dice.Answered(dice.Chance(5), dice.Told3),
            Present = present,
            Setting = form || dice.Chance(5) ? null : new PlanConcept("http://terminology.hl7.org/CodeSystem/v3-ActCode", dice.Pick("AMB", "HH", "VR")),
            Occasion = form ? null : dice.Text(),
        };
    }

    public ImmutableArray<Contact> Contacts()
    {
        var made = ImmutableArray.CreateBuilder<Contact>();
        if (dice.Chance(8))
            made.Add(Contact("representative", [PlanCodes.LegalRepresentative, .. dice.Chance(5) ? [PlanCodes.FirstContact] : Array.Empty<PlanConcept>(), .. dice.Chance(3) ? [PlanCodes.WrittenMandate] : Array.Empty<PlanConcept>()], email: true));
        if (dice.Chance(6) && !made.Any(one => one.IsFirstContact))
            made.Add(Contact("first", [PlanCodes.FirstContact], email: true));
        if (dice.World != PlanWorld.Form && dice.Chance(4))
            made.Add(Contact("another", [new PlanConcept(PlanCodes.ContactRole, dice.Pick("07", "19", "20"), null, dice.Text()), dice.Described("982")], email: true));
        return made.ToImmutable();
    }

    private Contact Contact(string key, PlanConcept[] roles, bool email)
    {
        var form = dice.World == PlanWorld.Form;
        PlanConcept[] relations = form || dice.Chance(6) ? [dice.Described("983")] : [new PlanConcept("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "NEPHEW"), dice.Described("983")];
        var points = Enumerable.Range(0, dice.Next(3)).Select(_ => new ContactPoint(ContactPointKind.Telephone, "06-" + dice.Word(), dice.Chance(6) ? dice.Option("977") with { Display = null } : null, dice.Chance(6) ? dice.Pick("HP", "TMP", "WP") : null, dice.Text()));
        var mails = email && dice.Chance(5) ? [new ContactPoint(ContactPointKind.Email, dice.Word() + "@example.org", null, dice.Chance(6) ? dice.Pick("HP", "WP") : null, form ? null : dice.Text())] : Array.Empty<ContactPoint>();
        return new Contact
        {
            Key = key,
            Name = Name() ?? new PersonName(null, null, dice.Pick(Names)),
            Status = dice.World == PlanWorld.Any && dice.Chance(1) ? ItemStatus.Ended : ItemStatus.Active,
            Roles = [.. roles],
            Relations = [.. relations],
            Telecom = [.. points, .. mails],
        };
    }
}
