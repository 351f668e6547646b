namespace Vooraf.Planning.Forms;

/// <summary>How many answers in a response meet each condition of the form, while items are taken out of it.</summary>
internal sealed class MetConditions
{
    private readonly ILookup<string, FormCondition> byQuestion;
    private readonly Dictionary<FormCondition, int> answers = [];

    /// <summary>Counts them.</summary>
    /// <param name="form">The form.</param>
    /// <param name="nodes">Every item of the response.</param>
    public MetConditions(FormDefinition form, IEnumerable<FormNode> nodes)
    {
        byQuestion = form.Questions.Select(question => question.OpenWhen).OfType<FormCondition>().Distinct().ToLookup(condition => condition.Question, StringComparer.Ordinal);
        foreach (var node in nodes)
            Count(node, 1);
    }

    /// <summary>Whether a question is open.</summary>
    public bool IsOpen(FormQuestion question) => question.OpenWhen is not { } condition || answers.GetValueOrDefault(condition) > 0;

    /// <summary>Forgets an item and everything under it.</summary>
    public void TakeOut(FormNode node)
    {
        foreach (var one in node.All())
            Count(one, -1);
    }

    private void Count(FormNode node, int by)
    {
        foreach (var condition in byQuestion[node.Question.LinkId])
        {
            if (node.Answers.Exists(answer => answer.Coding?.HasCodeOf(condition.Answer) ?? false))
                answers[condition] = answers.GetValueOrDefault(condition) + by;
        }
    }
}
