using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>Finds answers in a part of a response, and remembers which were read and whether one of them is in doubt.</summary>
/// <param name="form">The form.</param>
/// <param name="nodes">The part.</param>
/// <param name="misplaced">LinkIds of what is answered in another place too; null: none.</param>
internal sealed class FormScope(FormDefinition form, IEnumerable<FormNode> nodes, IReadOnlySet<string>? misplaced = null)
{
    private readonly ILookup<string, FormNode> nodes = nodes.SelectMany(node => node.All()).ToLookup(node => node.Question.LinkId, StringComparer.Ordinal);

    /// <summary>Why something that was read since the last look cannot be interpreted.</summary>
    public string? Doubt { get; private set; }

    /// <summary>Reads an item; when something in it is in doubt, the item is too.</summary>
    public T Item<T>(Func<T> read, Func<T, string, T> doubted)
    {
        Doubt = null;
        var item = read();
        return Doubt is string why ? doubted(item, why) : item;
    }

    public bool Has(string linkId) => nodes.Contains(linkId);

    public IEnumerable<FormNode> Groups(string linkId) => nodes[linkId];

    /// <summary>Words that are part of an agreement; when the form contradicts itself about them, the item is in doubt.</summary>
    public string? Text(string linkId)
    {
        Doubt ??= Contradiction(linkId);
        return Words(linkId);
    }

    /// <summary>Words that only describe.</summary>
    public string? Words(string linkId) => Answer(linkId, answer => answer.Type is "String" or "Text")?.Text;

    /// <summary>A date; none when the form contradicts itself about it.</summary>
    public PlanDate? Date(string linkId)
    {
        var question = form.Find(linkId)!;
        if (Contradiction(linkId) is string why)
        {
            Doubt ??= why;
            return null;
        }

        return PlanDate.Read(Answer(linkId, answer => form.Takes(question, answer.Type) && PlanDate.Read(answer.Text) is not null)?.Text);
    }

    /// <summary>
    /// The chosen answer. One that the form does not have, and an answer that is not the only one or stands in another place, put the item in doubt:
    /// nobody may take the question as not answered, or one of the answers for the answer.
    /// </summary>
    public PlanConcept? Choice(string linkId)
    {
        Doubt ??= Contradiction(linkId);
        return Choices(linkId, null, isVital: true).FirstOrDefault();
    }

    /// <summary>The chosen answer to a question that only describes; one that the form does not have is left.</summary>
    public PlanConcept? Description(string linkId) => Choices(linkId, null, isVital: false).FirstOrDefault();

    /// <summary>The chosen answers to a question that only describes, each with the words that stand under it.</summary>
    /// <param name="linkId">The question.</param>
    /// <param name="words">LinkId of the question for words.</param>
    public IEnumerable<PlanConcept> Descriptions(string linkId, string words) => Choices(linkId, words, isVital: false);

    private IEnumerable<PlanConcept> Choices(string linkId, string? words, bool isVital)
    {
        var question = form.Find(linkId)!;
        foreach (var node in nodes[linkId].Take(question.Repeats ? int.MaxValue : 1))
        {
            foreach (var answer in node.Answers.Take(question.Repeats ? int.MaxValue : 1))
            {
                if (answer.Coding is not PlanConcept coding || form.Meaning(question, coding) is not PlanConcept meaning)
                {
                    if (isVital)
                        Doubt ??= node.Doubt ?? $"The answer to {linkId} is not one that the form has.";
                    continue;
                }

                Mark(node, answer);
                var text = words is null ? null : new FormScope(form, answer.Items).Words(words);
                yield return meaning with { Text = text };
            }
        }
    }

    /// <summary>Reads the fixed answer that says what a group is about; another answer there puts the group in doubt.</summary>
    public void Preset(string linkId)
    {
        foreach (var node in nodes[linkId])
        {
            foreach (var answer in node.Answers)
            {
                if (answer.Coding is PlanConcept coding && node.Question.OptionOf(coding) is not null)
                    Mark(node, answer);
                else
                    Doubt ??= $"The fixed answer {linkId}, which says what the question is about, is another one.";
            }
        }
    }

    public FormAnswer? Answer(string linkId, Func<FormAnswer, bool> fits)
    {
        var node = nodes[linkId].FirstOrDefault();
        var answer = node?.Answers.FirstOrDefault();
        if (answer is null || !fits(answer))
            return null;
        Mark(node!, answer);
        return answer;
    }

    private string? Contradiction(string linkId) =>
        misplaced?.Contains(linkId) ?? false ? $"Question {linkId} is answered in another place than where the form has it."
        : !form.Find(linkId)!.Repeats && nodes[linkId].Sum(node => node.Answers.Count) > 1 ? $"Question {linkId} has several answers, and the form takes one."
        : null;

    private void Mark(FormNode node, FormAnswer answer)
    {
        answer.Read = true;
        Doubt ??= node.Doubt;
    }
}
