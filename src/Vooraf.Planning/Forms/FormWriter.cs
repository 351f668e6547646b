using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>Fills in the form for one conversation. One writing, one instance.</summary>
internal sealed class FormWriter
{
    private const string Disagree = "Two answers to one question disagree; the form has room for one, and which it is, is not for a mapping to say.";

    private readonly FormDefinition form;
    private readonly Plan plan;
    private readonly Conversation? conversation;
    private readonly FormDraft draft = new();
    private readonly Dictionary<PlanItem, string> reasons = new(ReferenceEqualityComparer.Instance);

    public FormWriter(FormDefinition form, Plan plan, string? key)
    {
        this.form = form;
        this.plan = plan;
        conversation = key is null
            ? plan.Conversations.Where(Counts).OrderBy(one => one.Date?.Latest).LastOrDefault()
            : plan.Conversations.FirstOrDefault(one => string.Equals(one.Key, key, StringComparison.Ordinal));
    }

    /// <summary>Why an item is not on the form, where more is to be said than that its field is not there.</summary>
    public IReadOnlyDictionary<PlanItem, string> Reasons => reasons;

    public JsonObject Write(string questionnaire)
    {
        var people = new FormPeopleWriter(form, draft, plan);
        people.Person();
        people.Conversation(conversation);
        foreach (var contact in people.Contacts())
            reasons[contact] = "The form has one legal representative and one first contact.";
        Explain(plan.Conversations, one => one != conversation, "A form is about one conversation.");
        Statements();
        Directives();
        return Frame(questionnaire, new FormComposer(form, draft).Compose());
    }

    private JsonObject Frame(string questionnaire, JsonArray? items)
    {
        var root = new JsonObject { ["resourceType"] = "QuestionnaireResponse", ["questionnaire"] = questionnaire, ["status"] = "completed" };
        Refer(root, "subject", plan.Person?.Key);
        Refer(root, "encounter", conversation?.Key);
        Refer(root, "author", conversation?.Professionals.FirstOrDefault()?.Key);
        Make.Set(root, "item", items);
        return root;
    }

    private static void Refer(JsonObject root, string name, string? key)
    {
        if (key is not null && !key.Contains('#', StringComparison.Ordinal) && (key.Contains('/', StringComparison.Ordinal) || key.StartsWith("urn:", StringComparison.Ordinal)))
            root[name] = Make.Reference(key);
    }

    private void Statements()
    {
        Code("999", One(plan.Goals, one => one.Choice), one => FormAnswers.Choice(one.Choice));
        if (One(plan.Capacities, one => (one.CanDecide, one.Comment)) is Capacity capacity)
            Code("1406", capacity, one => FormAnswers.OneOrZero(one.CanDecide))?.Text("1407", capacity.Comment);
        draft.Text("1190", Known(One(plan.CareWishes, one => one.Text)));
        draft.Text("1196", Known(One(plan.SensesOfPurpose, one => one.Text)));
        if (One(plan.PlacesOfDeath, one => (one.Choice, one.Comment)) is ChoiceStatement place)
            Code("1191", place, one => FormAnswers.Choice(one.Choice))?.Text("1192", place.Comment);
        if (One(plan.EuthanasiaPositions, one => (one.Choice, one.Comment)) is ChoiceStatement position)
            Code("1193", position, one => FormAnswers.Choice(one.Choice))?.Text("1194", position.Comment);
        Code("1435", One(plan.DonorRegistrations, one => one.Choice), one => FormAnswers.Choice(one.Choice));
        if (One(plan.EarlierAgreements, one => (one.Exist, one.Differ, one.Comment)) is EarlierAgreements earlier)
        {
            Code("1197", earlier, one => FormAnswers.YesNo(one.Exist))?.Text("1198", earlier.Comment);
            Code("1199", earlier, one => FormAnswers.YesNo(one.Differ));
        }

        Code("1200", One(plan.InformRelatives, one => one.Told), one => FormAnswers.OneOrZero(one.Told));
        Code("1201", One(plan.Sharings, one => one.Agreed), one => FormAnswers.Agreed(one.Agreed));
    }

    private void Directives()
    {
        foreach (var place in FormPlace.Treatments.Append(FormPlace.IcdDeactivation))
            Directive(place, One([.. plan.Directives.Where(one => one.Treatment.HasCodeOf(place.Treatment) && one.Treatment.Text is null)], Said));
        var others = plan.Directives.Where(one => one.Treatment.HasCodeOf(PlanCodes.Other)).ToArray();
        if (One(others, Said) is TreatmentDirective other)
        {
            if (Directive(FormPlace.OtherTreatment, other))
                draft.Text(FormPlace.OtherTreatment.About, other.Treatment.Text);
        }

        if (One(plan.Icds, one => (one.Present, one.Product, one.Comment)) is Icd icd && Code("1006", icd, one => FormAnswers.YesNo(one.Present)) is FormDraft under)
        {
            if (icd.Product is not null && form.Find("1008")!.OptionOf(icd.Product) is FormOption product)
                under.Add("1008", "Coding", Make.Coding(product.Code), product.Code);
            under.Text("1009", icd.Comment);
        }
    }

    private bool Directive(FormPlace place, TreatmentDirective? directive)
    {
        if (directive is null || Code(place.Decision, directive, one => FormPlace.CodeOf(one.Decision)) is not FormDraft under)
            return false;
        if (place.Specification is not null)
            under.Text(place.Specification, directive.Specification);
        under.Text(place.Comment, directive.Comment);
        return true;
    }

    private static object Said(TreatmentDirective one) => (one.Treatment, one.Decision, one.Specification, one.Comment);

    // Writes a code if the question offers it; null when nothing is written.
    private FormDraft? Code<T>(string linkId, T? item, Func<T, PlanConcept?> code)
        where T : PlanItem =>
        item is not null && code(item) is PlanConcept answer && form.Find(linkId)!.OptionOf(answer) is FormOption option
            ? draft.Add(linkId, "Coding", Make.Coding(option.Code), option.Code)
            : null;

    // The one item that belongs on the form; none when there are several and they disagree.
    private T? One<T>(IReadOnlyCollection<T> items, Func<T, object> said)
        where T : PlanItem
    {
        Explain(items, item => !Counts(item), "It does not count, or it cannot be interpreted: a form says what holds.");
        Explain(items, item => Counts(item) && !Belongs(item), "It was agreed on another day than the conversation of this form.");
        var here = items.Where(item => Counts(item) && Belongs(item)).ToList();
        if (here.Count < 2 || here.TrueForAll(item => Equals(said(item), said(here[0]))))
            return here.FirstOrDefault();
        Explain(here, _ => true, Disagree);
        return null;
    }

    private void Explain<T>(IEnumerable<T> items, Func<T, bool> which, string reason)
        where T : PlanItem
    {
        foreach (var item in items.Where(which))
            reasons[item] = reason;
    }

    private bool Belongs(PlanItem item) => string.Equals(FactText.Day(item.Date), FactText.Day(conversation?.Date), StringComparison.Ordinal);

    private static bool Counts(PlanItem item) => item.Status == ItemStatus.Active && item.NotUnderstood is null;

    private static string? Known(TextStatement? one) => one is { Text.IsKnown: true } ? one.Text.Value : null;
}
