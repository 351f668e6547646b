using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>The form <c>ACP-zib2020</c> as data (facts C.18): what a screen asks and what a response may hold. Immutable.</summary>
public sealed class FormDefinition
{
    private const string ResourceName = "Vooraf.Planning.Forms.acp-zib2020.json";

    private static readonly Lazy<FormDefinition> Loaded = new(Load);

    private readonly FrozenDictionary<string, FormQuestion> byLinkId;

    private FormDefinition(FormFile file)
    {
        Items = [.. file.Items.Select(item => new FormQuestion(item, null))];
        Differences = [.. file.Accepted.Select(Difference)];
        byLinkId = Items.SelectMany(All).ToFrozenDictionary(question => question.LinkId, StringComparer.Ordinal);
    }

    /// <summary>The form.</summary>
    public static FormDefinition Current => Loaded.Value;

    /// <summary>The parts of the form, in order.</summary>
    public ImmutableArray<FormQuestion> Items { get; }

    /// <summary>What other versions of the form fill in, and how it is read.</summary>
    public ImmutableArray<FormDifference> Differences { get; }

    /// <summary>Every question and group.</summary>
    public IEnumerable<FormQuestion> Questions => byLinkId.Values;

    /// <summary>A question or group by its linkId; null when the form has none.</summary>
    public FormQuestion? Find(string linkId) => byLinkId.GetValueOrDefault(linkId);

    /// <summary>The answer that a code means on a question: an option, or what the differences say; null when the question does not have it.</summary>
    internal PlanConcept? Meaning(FormQuestion question, PlanConcept answer)
    {
        if (question.OptionOf(answer) is not null)
            return answer;
        foreach (var difference in Differences)
        {
            if (string.Equals(difference.LinkId, question.LinkId, StringComparison.Ordinal)
                && string.Equals(difference.System, answer.System, StringComparison.Ordinal)
                && difference.Types.Length == 0
                && (difference.Code is null || string.Equals(difference.Code, answer.Code, StringComparison.Ordinal)))
                return difference.Means is PlanConcept means ? answer with { System = means.System, Code = means.Code } : answer;
        }

        return null;
    }

    /// <summary>Whether an answer to a question may be of a type, for instance <c>dateTime</c>.</summary>
    internal bool Takes(FormQuestion question, string type) =>
        type.Equals(question.Type, StringComparison.OrdinalIgnoreCase)
        || Differences.Any(one => string.Equals(one.LinkId, question.LinkId, StringComparison.Ordinal) && one.Types.Contains(type, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<FormQuestion> All(FormQuestion question) => question.Items.SelectMany(All).Prepend(question);

    private static FormDifference Difference(FormFile.Difference one) =>
        new(one.LinkId, [.. one.Types.OrEmpty()], one.System, one.Code, one.Means is FormFile.Coding means ? new PlanConcept(means.System, means.Code) : null, one.Why);

    private static FormDefinition Load()
    {
        using var stream = typeof(FormDefinition).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException($"{ResourceName} is not in the program.");
        return new FormDefinition(JsonSerializer.Deserialize(stream, FormFileContext.Default.FormFile) ?? throw new InvalidDataException("The data of the form are empty."));
    }
}
