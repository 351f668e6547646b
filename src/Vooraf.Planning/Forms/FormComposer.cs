using System.Text.Json.Nodes;

namespace Vooraf.Planning.Forms;

/// <summary>Puts answers where the form has them: in its order and nesting, with the fixed answers of what is answered, and without what is not open.</summary>
internal sealed class FormComposer(FormDefinition form, FormDraft draft)
{
    public JsonArray? Compose() => Items(form.Items, [draft]);

    private JsonArray? Items(IEnumerable<FormQuestion> questions, FormDraft[] scopes)
    {
        var open = questions.Where(question => IsOpen(question, scopes)).ToList();
        var made = open.SelectMany(question => question.IsGroup ? Groups(question, scopes) : Question(question, scopes)).ToList();
        if (made.Count == 0)
            return null;
        var fixedAnswers = open.Where(question => question.ReadOnly && scopes[^1].Of(question.LinkId).Count == 0).Select(question => (question, Item: Preset(question)));
        var all = made.Concat(fixedAnswers.Select(pair => pair.Item));
        var order = open.Select(question => question.LinkId).ToList();
        return new JsonArray([.. all.OrderBy(item => order.IndexOf((string)item["linkId"]!))]);
    }

    private IEnumerable<JsonObject> Groups(FormQuestion group, FormDraft[] scopes)
    {
        IEnumerable<FormDraft[]> each = group.Repeats ? scopes[^1].Of(group.LinkId).Select(entry => (FormDraft[])[.. scopes, entry.Under]) : [scopes];
        foreach (var scope in each)
        {
            if (Items(group.Items, scope) is JsonArray items)
                yield return new JsonObject { ["linkId"] = group.LinkId, ["text"] = group.Dutch, ["item"] = items };
        }
    }

    private IEnumerable<JsonObject> Question(FormQuestion question, FormDraft[] scopes)
    {
        var entries = scopes[^1].Of(question.LinkId);
        if (entries.Count == 0)
            yield break;
        var answers = new JsonArray();
        foreach (var entry in entries)
        {
            var answer = new JsonObject { [entry.Member] = entry.Value.DeepClone() };
            if (Items(question.Items, [.. scopes, entry.Under]) is JsonArray items)
                answer["item"] = items;
            answers.Add(answer);
        }

        yield return new JsonObject { ["linkId"] = question.LinkId, ["text"] = question.Dutch, ["answer"] = answers };
    }

    private static JsonObject Preset(FormQuestion question) => new()
    {
        ["linkId"] = question.LinkId,
        ["text"] = question.Dutch,
        ["answer"] = new JsonArray(new JsonObject { ["valueCoding"] = Mapping.Make.Coding(question.Options[0].Code) }),
    };

    private static bool IsOpen(FormQuestion question, FormDraft[] scopes) =>
        question.OpenWhen is not FormCondition condition
        || scopes.Any(scope => scope.Of(condition.Question).Any(entry => entry.Code?.HasCodeOf(condition.Answer) ?? false));
}
