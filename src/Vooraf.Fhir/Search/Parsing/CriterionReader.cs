using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search.Criteria;
using Vooraf.Fhir.Search.Terms;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>Reads a parameter that says what matches, chains included.</summary>
internal sealed class CriterionReader(SearchParameterRegistry registry, TermReader terms)
{
    private const int DeepestChain = 4;
    private const string Missing = "missing";

    internal void Read(QueryDraft draft, string name, string value)
    {
        if (Read(draft, draft.ResourceType, ParameterName.Parse(name), value, 0) is { } criterion)
            draft.Criteria.Add(criterion);
    }

    private Criterion? Read(QueryDraft draft, string type, ParameterName name, string value, int depth)
    {
        if (registry.Find(type, name.Code) is not { } parameter)
        {
            draft.Unsupported(registry.IsDefined(type, name.Code)
                ? $"The search parameter '{name.Shown}' of {type} is not supported here."
                : $"{type} has no search parameter '{name.Shown}'; the CapabilityStatement (metadata) lists those that are supported.");
            return null;
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            draft.Wrong($"The search parameter '{name.Shown}' has no value.");
            return null;
        }

        if (name.Rest is not null)
            return Chain(draft, parameter, name, value, depth);
        return string.Equals(name.Modifier, Missing, StringComparison.Ordinal) ? IsMissing(draft, parameter, name, value) : Values(draft, parameter, name, value, depth);
    }

    private static MissingCriterion? IsMissing(QueryDraft draft, SearchParameter parameter, ParameterName name, string value)
    {
        if (parameter.Paths.IsEmpty)
            draft.Unsupported($"'{name.Shown}' is not supported: every resource has it.");
        else if (value is "true" or "false")
            return new(parameter.Number, value is "true");
        else
            draft.Wrong($"'{name.Shown}' must be true or false.");
        return null;
    }

    private Criterion? Values(QueryDraft draft, SearchParameter parameter, ParameterName name, string value, int depth)
    {
        var parts = EscapedText.Split(value, ',');
        if (!draft.Take(parts.Count))
            return null;
        if (parts.Exists(string.IsNullOrWhiteSpace))
        {
            draft.Wrong($"The search parameter '{name.Shown}' has an empty value between commas.");
            return null;
        }

        var mentions = new Mentions(parameter, depth == 0, parts.Count);
        if (parameter.Code is SearchCodes.Id && name.Modifier is null)
            return Ids(draft, parts, mentions);
        if (parameter.Paths.IsEmpty && name.Modifier is not null)
        {
            draft.Unsupported($"'{name.Shown}' is not supported: this parameter takes no modifier.");
            return null;
        }

        if (terms.Read(draft, parameter, name, parts, mentions) is not { } found)
            return null;
        mentions.AddTo(draft);
        if (parameter.Code is SearchCodes.LastUpdated)
            return new LastUpdatedCriterion([.. found.Cast<DateTerm>()]);
        if (parameter.Kind == SearchParameterKind.Reference)
            return new ReferenceCriterion(parameter.Number, found);
        return new ValueCriterion(parameter.Number, found, negated: name.Modifier is "not" or "not-in");
    }

    private static IdCriterion Ids(QueryDraft draft, List<string> parts, Mentions mentions)
    {
        var ids = parts.ConvertAll(EscapedText.Unescape);
        foreach (var id in ids)
            mentions.Id(id);
        mentions.AddTo(draft);
        return new([.. ids]);
    }

    private ChainCriterion? Chain(QueryDraft draft, SearchParameter parameter, ParameterName name, string value, int depth)
    {
        if (depth == DeepestChain)
        {
            draft.Issues.Add(Issue.Error(IssueCode.TooCostly, $"The chain '{name.Shown}' is too long: {DeepestChain} steps is the most."));
            return null;
        }

        var next = ParameterName.Parse(name.Rest!, name.Full);
        if (Targets(draft, parameter, name, next) is not { } targets)
            return null;
        var byTarget = new Dictionary<string, Criterion>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            if (Read(draft, target, next, value, depth + 1) is not { } criterion)
                return null;
            byTarget.Add(target, criterion);
        }

        return new(parameter.Number, byTarget);
    }

    // The types that the next step of a chain is about: the one given, or all targets that have the parameter.
    private List<string>? Targets(QueryDraft draft, SearchParameter parameter, ParameterName name, ParameterName next)
    {
        if (parameter.Kind != SearchParameterKind.Reference)
        {
            draft.Unsupported($"The chain '{name.Shown}' is not possible: {parameter} is no reference.");
            return null;
        }

        if (name.Modifier is { } given)
        {
            if (registry.IsResourceType(given))
                return [given];
            draft.Unsupported($"The chain '{name.Shown}' does not name a FHIR R4 resource type after the colon.");
            return null;
        }

        var targets = parameter.Targets.Where(target => registry.Find(target, next.Code) is not null).ToList();
        if (targets.Count > 0)
            return targets;
        draft.Unsupported($"The chain '{name.Shown}' is not supported: nothing that {parameter} points to has the parameter '{ParameterName.Show(next.Code)}'.");
        return null;
    }
}
