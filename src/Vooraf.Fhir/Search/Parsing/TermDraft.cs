using Vooraf.Fhir.Search.Terms;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>The terms of one parameter in the making, with where to put issues and mentions.</summary>
internal sealed class TermDraft(QueryDraft query, SearchParameter parameter, ParameterName name, Mentions mentions)
{
    internal SearchParameter Parameter { get; } = parameter;

    internal string? Modifier { get; } = name.Modifier;

    internal Mentions Mentions { get; } = mentions;

    internal List<Term> Terms { get; } = [];

    internal bool Add(Term term)
    {
        Terms.Add(term);
        return true;
    }

    internal bool Wrong(string what)
    {
        query.Wrong($"The value of '{name.Shown}' {what}");
        return false;
    }

    internal bool ModifierNotSupported()
    {
        query.Unsupported($"The modifier of '{name.Shown}' is not supported for a parameter of type {Parameter.Kind.ToString().ToLowerInvariant()}.");
        return false;
    }
}
