using System.Collections.Immutable;
using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>A question or a group of questions of the form. LinkIds, types, codes and conditions are as published; the words are ours.</summary>
public sealed class FormQuestion
{
    internal FormQuestion(FormFile.Item item, FormQuestion? parent)
    {
        LinkId = item.LinkId;
        Type = item.Type;
        Repeats = item.Repeats;
        ReadOnly = item.ReadOnly;
        Dutch = item.Nl;
        English = item.En;
        Parent = parent;
        Options = [.. item.Options.OrEmpty().Select(option => new FormOption(new PlanConcept(option.System, option.Code, option.Nl), option.Nl, option.En))];
        OpenWhen = item.EnabledWhen is FormFile.Condition open ? new FormCondition(open.Question, new PlanConcept(open.System, open.Code)) : null;
        Items = [.. item.Items.OrEmpty().Select(child => new FormQuestion(child, this))];
    }

    /// <summary>Its linkId.</summary>
    public string LinkId { get; }

    /// <summary>The FHIR item type: group, string, date, dateTime, choice or open-choice.</summary>
    public string Type { get; }

    /// <summary>Whether there may be several answers, or several of the group.</summary>
    public bool Repeats { get; }

    /// <summary>Whether the answer is fixed: its only option must be in the response to keep its meaning.</summary>
    public bool ReadOnly { get; }

    /// <summary>The question in Dutch.</summary>
    public string Dutch { get; }

    /// <summary>The question in English.</summary>
    public string English { get; }

    /// <summary>What it stands in; null at the top.</summary>
    public FormQuestion? Parent { get; }

    /// <summary>The answers to choose from.</summary>
    public ImmutableArray<FormOption> Options { get; }

    /// <summary>The answer that opens it; null: it is always open.</summary>
    public FormCondition? OpenWhen { get; }

    /// <summary>What stands in it.</summary>
    public ImmutableArray<FormQuestion> Items { get; }

    /// <summary>Whether it is a group of questions.</summary>
    public bool IsGroup => Type is "group";

    /// <summary>The option with the code of a concept; null when there is none.</summary>
    public FormOption? OptionOf(PlanConcept concept) => Options.FirstOrDefault(option => concept.HasCodeOf(option.Code));
}
