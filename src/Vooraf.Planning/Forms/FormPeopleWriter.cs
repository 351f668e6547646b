using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>Writes the people of a plan on the form.</summary>
internal sealed class FormPeopleWriter(FormDefinition form, FormDraft draft, Plan plan)
{
    private static readonly PlanConcept Yes = new(null, "1");
    private static readonly PlanConcept No = new(null, "0");

    public void Person()
    {
        Name(plan.Person?.Name, "964", "965", "966");
        if (plan.Person?.BirthDate is PlanDate birth)
            draft.Add("967", "Date", FactText.Day(birth)!);
    }

    public void Conversation(Conversation? one)
    {
        if (one is null)
            return;
        if (one.Date is PlanDate date)
            draft.Add("963", "DateTime", date.Text);
        if (one.Professionals.FirstOrDefault() is Professional professional)
        {
            Name(professional.Name, "968", "969", "970");
            Code(draft, "1405", professional.Role, null);
        }

        if (one.PersonPresent is { IsKnown: true, Value: true })
            Code(draft, "82", form.Find("82")!.Options[0].Code, null);
        foreach (var present in one.Present)
        {
            foreach (var role in present.Roles)
                Code(draft, "997", role, "414");
            foreach (var relation in present.Relations)
                Code(draft, "998", relation, "413");
        }
    }

    /// <summary>Writes the legal representative and the first contact.</summary>
    /// <returns>The contacts that have no place on the form.</returns>
    public IEnumerable<Contact> Contacts()
    {
        var counted = plan.Contacts.Where(contact => contact.Status == ItemStatus.Active && contact.NotUnderstood is null).ToList();
        var representative = counted.Find(contact => contact.IsLegalRepresentative);
        var first = representative is { IsFirstContact: true } ? null : counted.Find(contact => contact.IsFirstContact);
        if (representative is not null)
            Representative(representative);
        if (representative is { IsFirstContact: true })
            Code(draft, "984", Yes, null);
        else if (first is not null || plan.RepresentativeIsFirstContact is { IsKnown: true, Value: false })
            Code(draft, "984", No, null);
        if (first is not null)
            First(first);
        return plan.Contacts.Where(contact => contact != representative && contact != first);
    }

    private void Representative(Contact contact)
    {
        Name(contact.Name, "973", "974", "975");
        foreach (var role in contact.Roles)
            Code(draft, "982", role, "411");
        Relation(contact, "983", "408");
        Telecom(contact, ("40", "976", "977", "978", "979"), ("41", "980", "981"));
    }

    private void First(Contact contact)
    {
        Name(contact.Name, "985", "986", "987");
        Relation(contact, "995", "412");
        Telecom(contact, ("62", "988", "989", "990", "991"), ("66", "992", "993"));
    }

    // The form has one answer to this: the first of the relations that it offers.
    private void Relation(Contact contact, string linkId, string words)
    {
        if (contact.Relations.FirstOrDefault(relation => form.Find(linkId)!.OptionOf(relation) is not null) is PlanConcept relation)
            Code(draft, linkId, relation, words);
    }

    private void Telecom(
        Contact contact,
        (string Group, string Number, string Line, string Use, string Comment) phone,
        (string Group, string Address, string Use) email)
    {
        foreach (var point in contact.Telecom)
        {
            var isPhone = point.Kind == ContactPointKind.Telephone;
            var into = draft.Group(isPhone ? phone.Group : email.Group);
            into.Text(isPhone ? phone.Number : email.Address, point.Value);
            Use(into, isPhone ? phone.Use : email.Use, point.Use);
            if (!isPhone)
                continue;
            Code(into, phone.Line, point.Line, null);
            into.Text(phone.Comment, point.Comment);
        }
    }

    private void Use(FormDraft into, string linkId, string? use)
    {
        if (form.Find(linkId)!.Options.FirstOrDefault(option => string.Equals(option.Code.Code, use, StringComparison.Ordinal)) is FormOption option)
            into.Add(linkId, "Coding", Make.Coding(option.Code), option.Code);
    }

    private void Name(PersonName? name, string given, string prefix, string family)
    {
        draft.Text(given, name?.Given);
        draft.Text(prefix, name?.Prefix);
        draft.Text(family, name?.Family);
    }

    // Writes a code if the form takes it, and words with it where the code asks for words.
    private void Code(FormDraft into, string linkId, PlanConcept? concept, string? words)
    {
        var question = form.Find(linkId)!;
        if (concept?.Code is null || form.Meaning(question, concept) is null)
            return;
        var code = question.OptionOf(concept)?.Code ?? concept;
        var under = into.Add(linkId, "Coding", Make.Coding(code with { Text = null }), code);
        if (words is not null && (form.Find(words)!.OpenWhen is null || form.Find(words)!.OpenWhen!.Answer.HasCodeOf(concept)))
            under.Text(words, concept.Text);
    }
}
