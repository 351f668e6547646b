using System.Text.Json.Nodes;
using Vooraf.Planning.Mapping;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>A response laid on the form: items where the form has them, and a list of what stands elsewhere or is not open.</summary>
internal sealed class FormTree
{
    private readonly FormDefinition form;
    private readonly string reference;

    public FormTree(FormDefinition form, JsonObject response, string reference)
    {
        this.form = form;
        this.reference = reference;
        var doubt = Understanding.OfItself(response);
        Items = Read(response["item"] as JsonArray, null, doubt);
    }

    public List<FormNode> Items { get; }

    public List<NotCarried> Problems { get; } = [];

    /// <summary>LinkIds of what is answered in another place than where the form has it: nobody can tell what the answer is about.</summary>
    public HashSet<string> Misplaced { get; } = new(StringComparer.Ordinal);

    /// <summary>Every item that is open: one whose condition does not hold is not, with all that is under it.</summary>
    public IEnumerable<FormNode> All => Items.SelectMany(item => item.All());

    /// <summary>Takes out items whose condition does not hold, and lists their answers.</summary>
    public void CloseWhatIsNotOpen() => Close(Items, new MetConditions(form, All));

    /// <summary>What nobody read.</summary>
    public IEnumerable<NotCarried> Unread() =>
        from node in All
        from answer in node.Answers
        where !answer.Read
        select Problem(node.Question.LinkId, answer.Text, "The plan has no place for this answer, or the form does not offer it.");

    private void Close(List<FormNode> nodes, MetConditions met)
    {
        var open = new List<FormNode>(nodes.Count);
        foreach (var node in nodes)
        {
            if (met.IsOpen(node.Question))
            {
                open.Add(node);
                Close(node.Items, met);
                node.Answers.ForEach(answer => Close(answer.Items, met));
                continue;
            }

            met.TakeOut(node);
            foreach (var (linkId, answer) in node.All().SelectMany(one => one.Answers.Select(answer => (one.Question.LinkId, answer))))
                Problems.Add(Problem(linkId, answer.Text, $"The question is open only with another answer to {node.Question.OpenWhen!.Question}."));
        }

        nodes.Clear();
        nodes.AddRange(open);
    }

    private List<FormNode> Read(JsonArray? items, FormQuestion? parent, string? doubt)
    {
        var nodes = new List<FormNode>();
        foreach (var item in items?.OfType<JsonObject>() ?? [])
        {
            var linkId = item["linkId"] is JsonValue value ? value.ToString() : "";
            var question = form.Find(linkId);
            if (question is null || question.Parent != parent)
            {
                Misplaced.UnionWith(Answered(item));
                Problems.Add(Problem(linkId, null, question is null ? "The form has no such question." : "The form has this question in another place."));
                continue;
            }

            var why = doubt ?? Understanding.OfItself(item);
            var node = new FormNode(question, why ?? (item["answer"] as JsonArray)?.OfType<JsonObject>().Select(Understanding.OfItself).FirstOrDefault(one => one is not null));
            ReadAnswers(item["answer"] as JsonArray, node);
            node.Items.AddRange(Read(item["item"] as JsonArray, question, node.Doubt));
            nodes.Add(node);
        }

        return nodes;
    }

    private static IEnumerable<string> Answered(JsonObject item)
    {
        var answers = Objects(item["answer"]).ToList();
        var under = Objects(item["item"]).Concat(answers.SelectMany(answer => Objects(answer["item"])));
        var here = answers.Count > 0 ? [item["linkId"]?.ToString() ?? ""] : Array.Empty<string>();
        return here.Concat(under.SelectMany(Answered));
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray)?.OfType<JsonObject>() ?? [];

    private void ReadAnswers(JsonArray? answers, FormNode node)
    {
        foreach (var answer in answers?.OfType<JsonObject>() ?? [])
        {
            var (name, value) = answer.FirstOrDefault(member => member.Key.StartsWith("value", StringComparison.Ordinal));
            if (value is null)
                continue;
            var made = new FormAnswer(name["value".Length..], value);
            made.Items.AddRange(Read(answer["item"] as JsonArray, node.Question, node.Doubt));
            node.Answers.Add(made);
        }
    }

    private NotCarried Problem(string linkId, string? value, string reason) => new(linkId, reference, value, reason);
}
