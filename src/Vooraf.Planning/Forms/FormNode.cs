namespace Vooraf.Planning.Forms;

/// <summary>An item of a response, with the question that it answers.</summary>
/// <param name="question">The question; it stands where the form has it.</param>
/// <param name="doubt">Why it cannot be interpreted; null when it can.</param>
internal sealed class FormNode(FormQuestion question, string? doubt)
{
    public FormQuestion Question { get; } = question;

    public string? Doubt { get; } = doubt;

    public List<FormAnswer> Answers { get; } = [];

    public List<FormNode> Items { get; } = [];

    /// <summary>This item and everything under it.</summary>
    public IEnumerable<FormNode> All() => Items.Concat(Answers.SelectMany(answer => answer.Items)).SelectMany(item => item.All()).Prepend(this);
}
