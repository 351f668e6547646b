using System.Collections.Immutable;

namespace Vooraf.Planning.Plans;

/// <summary>A field of the plan, and where it stands in each of the two forms of the standard.</summary>
public sealed class PlanField
{
    internal PlanField(string id, string? element, ImmutableArray<string> questions, string? whyNot, Func<Plan, IEnumerable<PlanValue>> values)
    {
        Id = id;
        Element = element;
        Questions = questions;
        WhyNot = whyNot;
        Values = values;
    }

    /// <summary>Its name: <c>directive.decision</c>.</summary>
    public string Id { get; }

    /// <summary>The element of the resources that holds it; null: the resources do not carry it.</summary>
    public string? Element { get; }

    /// <summary>The linkIds of the questions on the form that hold it, or an element of the QuestionnaireResponse; empty: the form does not carry it.</summary>
    public ImmutableArray<string> Questions { get; }

    /// <summary>Why one of the two does not carry it, or not always, in a sentence; null when both do.</summary>
    public string? WhyNot { get; }

    /// <summary>Whether the resources carry it.</summary>
    public bool InResources => Element is not null;

    /// <summary>Whether the form carries it.</summary>
    public bool InForm => Questions.Length > 0;

    internal Func<Plan, IEnumerable<PlanValue>> Values { get; }
}
