using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>Makes a plan out of a filled-in form. One reading, one instance.</summary>
internal sealed class FormReader
{
    private const string ConversationKey = "conversation";

    private readonly FormScope answers;
    private readonly FormPeople people;
    private readonly string reference;
    private readonly ItemStatus status;
    private readonly Conversation? conversation;

    private FormReader(FormDefinition form, FormTree tree, JsonObject root, string reference)
    {
        answers = new FormScope(form, tree.Items, tree.Misplaced);
        this.reference = reference;
        status = FormStatus.Read(root["status"]?.ToString());
        people = new FormPeople(form, answers, reference, status);
        conversation = ReadConversation();
    }

    public static PlanReading Read(FormDefinition form, JsonObject root, string reference)
    {
        var tree = new FormTree(form, root, reference);
        tree.CloseWhatIsNotOpen();
        var plan = new FormReader(form, tree, root, reference).Plan(root);
        return new PlanReading(plan, [.. tree.Problems, .. tree.Unread()]);
    }

    private Plan Plan(JsonObject root)
    {
        var directives = new FormDirectives(answers);
        var contacts = people.Contacts();
        return new Plan
        {
            Person = people.Person((root["subject"] as JsonObject)?["reference"]?.ToString()),
            Conversations = conversation is null ? [] : [conversation],
            Capacities = Placed(Capacity(), "1406", one => one.CanDecide.State != AnswerState.NotRecorded || one.Comment is not null),
            Contacts = contacts,
            RepresentativeIsFirstContact = people.RepresentativeIsFirst(contacts),
            Goals = Placed(Choice("1408", "999", null), "999", Says),
            Directives = [.. directives.Read().Select(pair => Place(pair.Directive, pair.LinkId))],
            Icds = Placed(directives.Icd(), "1006", one => one.Present.State != AnswerState.NotRecorded || one.Product is not null || one.Comment is not null),
            CareWishes = Placed(Text("1428", "1190"), "1190", Says),
            PlacesOfDeath = Placed(Choice("1430", "1191", "1192"), "1191", Says),
            EuthanasiaPositions = Placed(Choice("1432", "1193", "1194"), "1193", Says),
            DonorRegistrations = Placed(Choice("1434", "1435", null), "1435", Says),
            SensesOfPurpose = Placed(Text("1436", "1196"), "1196", Says),
            EarlierAgreements = Placed(Earlier(), "1197", one => one.Exist.State != AnswerState.NotRecorded || one.Differ.State != AnswerState.NotRecorded || one.Comment is not null),
            InformRelatives = Placed(
                answers.Item(() => new InformRelatives { Told = FormAnswers.OneOrZero(answers, "1200") }, Doubt.Of), "1200", one => one.Told.State != AnswerState.NotRecorded),
            Sharings = Placed(answers.Item(() => new Sharing { Agreed = FormAnswers.Agreed(answers, "1201") }, Doubt.Of), "1201", one => one.Agreed.State != AnswerState.NotRecorded),
        };
    }

    private Conversation? ReadConversation()
    {
        var read = answers.Item(
            () => new Conversation
            {
                Key = ConversationKey,
                Source = new ItemSource(reference, "963"),
                Status = status,
                Date = answers.Date("963"),
                Professionals = people.Professional() is Professional one ? [one] : [],
                PersonPresent = answers.Choice("82") is null ? Answer<bool>.NotRecorded : Answer<bool>.Of(true),
                Present = people.Present(),
            },
            Doubt.Of);
        return read.Date is null && read.Professionals.Length == 0 && read.Present.Length == 0 && read.PersonPresent.State == AnswerState.NotRecorded ? null : read;
    }

    private Capacity Capacity() => answers.Item(() => new Capacity { CanDecide = FormAnswers.OneOrZero(answers, "1406"), Comment = answers.Text("1407") }, Doubt.Of);

    private EarlierAgreements Earlier() => answers.Item(
        () => new EarlierAgreements { Exist = FormAnswers.YesNo(answers, "1197"), Comment = answers.Text("1198"), Differ = FormAnswers.YesNo(answers, "1199") }, Doubt.Of);

    private ChoiceStatement Choice(string about, string question, string? comment) => answers.Item(
        () =>
        {
            answers.Preset(about);
            return new ChoiceStatement { Choice = FormAnswers.Choice(answers, question), Comment = comment is null ? null : answers.Text(comment) };
        },
        Doubt.Of);

    private TextStatement Text(string about, string question) => answers.Item(
        () =>
        {
            answers.Preset(about);
            return new TextStatement { Text = answers.Text(question) is string text ? Answer<string>.Of(text) : Answer<string>.NotRecorded };
        },
        Doubt.Of);

    private static bool Says(ChoiceStatement one) => one.Choice.State != AnswerState.NotRecorded || one.Comment is not null;

    private static bool Says(TextStatement one) => one.Text.State != AnswerState.NotRecorded;

    private ImmutableArray<T> Placed<T>(T item, string linkId, Func<T, bool> says)
        where T : PlanItem => says(item) ? [Place(item, linkId)] : [];

    // Everything on a form belongs to its conversation.
    private T Place<T>(T item, string linkId)
        where T : PlanItem
    {
        return item with
        {
            Source = new ItemSource(reference, linkId),
            Date = conversation?.Date,
            Status = status,
            Professionals = conversation?.Professionals ?? [],
            Conversation = conversation?.Key,
        };
    }
}
