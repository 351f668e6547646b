using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>The people on the form: the person, the professional, the representative, the first contact, and who was there.</summary>
internal sealed class FormPeople(FormDefinition form, FormScope answers, string reference, ItemStatus status)
{
    private static readonly PlanConcept Yes = new(null, "1");

    public Person? Person(string? subject)
    {
        var name = Name("964", "965", "966");
        var birth = answers.Date("967")?.Day;
        return subject is null && name is null && birth is null ? null : new Person(subject, name, birth is DateOnly day ? PlanDate.Of(day) : null);
    }

    public Professional? Professional()
    {
        var name = Name("968", "969", "970");
        var role = answers.Description("1405");
        return name is null && role is null ? null : new Professional(null, name, role, null);
    }

    public ImmutableArray<Contact> Contacts()
    {
        var both = answers.Choice("984")?.HasCodeOf(Yes) ?? false;
        var representative = answers.Item(() => Representative(both), Doubt.Of);
        var first = answers.Item(FirstContact, Doubt.Of);
        return [.. new[] { representative, first }.Where(contact => contact.Roles.Length > 0 || contact.NotUnderstood is not null)];
    }

    public Answer<bool> RepresentativeIsFirst(ImmutableArray<Contact> contacts) =>
        answers.Choice("984") is PlanConcept answer && !answer.HasCodeOf(Yes) && !contacts.Any(contact => contact.IsFirstContact) ? Answer<bool>.Of(false) : Answer<bool>.NotRecorded;

    public ImmutableArray<PresentPerson> Present() =>
    [
        .. answers.Descriptions("997", "414").Select(role => new PresentPerson(null, [role], [])),
        .. answers.Descriptions("998", "413").Select(relation => new PresentPerson(null, [], [relation])),
    ];

    // That somebody stands here says that it is, or will be, the legal representative.
    private Contact Representative(bool alsoFirst)
    {
        var contact = new Contact
        {
            Key = "representative",
            Source = new ItemSource(reference, "29"),
            Status = status,
            Name = Name("973", "974", "975"),
            Roles = [.. answers.Descriptions("982", "411")],
            Relations = [.. answers.Descriptions("983", "408")],
            Telecom = [.. Telephones("40", "976", "977", "978", "979"), .. Emails("41", "980", "981")],
        };
        if (!Says(contact) && !alsoFirst)
            return contact;
        var roles = contact.Roles;
        if (!contact.IsLegalRepresentative)
            roles = roles.Insert(0, PlanCodes.LegalRepresentative);
        return contact with { Roles = alsoFirst && !contact.IsFirstContact ? roles.Add(PlanCodes.FirstContact) : roles };
    }

    private Contact FirstContact()
    {
        answers.Preset("1644");
        var contact = new Contact
        {
            Key = "first-contact",
            Source = new ItemSource(reference, "53"),
            Status = status,
            Name = Name("985", "986", "987"),
            Relations = [.. answers.Descriptions("995", "412")],
            Telecom = [.. Telephones("62", "988", "989", "990", "991"), .. Emails("66", "992", "993")],
        };
        return Says(contact) ? contact with { Roles = [PlanCodes.FirstContact] } : contact;
    }

    private static bool Says(Contact contact) => contact.Name is not null || contact.Roles.Length > 0 || contact.Relations.Length > 0 || contact.Telecom.Length > 0;

    private IEnumerable<ContactPoint> Telephones(string group, string number, string line, string use, string comment) => answers.Groups(group)
        .Select(node => new FormScope(form, node.Items))
        .Select(one => new ContactPoint(ContactPointKind.Telephone, one.Words(number), one.Description(line), one.Description(use)?.Code, one.Words(comment)))
        .Where(Says);

    private IEnumerable<ContactPoint> Emails(string group, string address, string use) => answers.Groups(group)
        .Select(node => new FormScope(form, node.Items))
        .Select(one => new ContactPoint(ContactPointKind.Email, one.Words(address), null, one.Description(use)?.Code))
        .Where(Says);

    private static bool Says(ContactPoint point) => point.Value is not null || point.Line is not null || point.Use is not null || point.Comment is not null;

    private PersonName? Name(string given, string prefix, string family)
    {
        var name = new PersonName(answers.Words(given), answers.Words(prefix), answers.Words(family));
        return name == new PersonName(null, null, null) ? null : name;
    }
}
