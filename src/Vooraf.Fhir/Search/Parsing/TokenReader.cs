using System.Collections.Frozen;
using System.Collections.Immutable;
using Vooraf.Fhir.Identifiers;
using Vooraf.Fhir.Search.Terms;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>Token values (https://hl7.org/fhir/R4/search.html#token): <c>system|code</c>, <c>|code</c>, <c>code</c>, <c>system|</c>; <c>:not</c>, <c>:in</c>, <c>:not-in</c>.</summary>
internal sealed class TokenReader(SearchQueryOptions options)
{
    private readonly FrozenDictionary<string, Term[]> valueSets = options.ValueSets
        .SelectMany(set => set.Canonicals.Select(canonical => (canonical, set)))
        .ToFrozenDictionary(pair => pair.canonical, pair => pair.set.Codes.Select(code => (Term)new TokenTerm(code.System, code.Code)).ToArray(), StringComparer.Ordinal);

    internal bool Read(TermDraft draft, string value) => draft.Modifier switch
    {
        null or "not" => ReadToken(draft, value),
        "in" or "not-in" => ReadValueSet(draft, value),
        _ => draft.ModifierNotSupported(),
    };

    /// <summary>Splits a token; false, with an issue, when it has neither system nor code. A system is null when none is given, empty for <c>|code</c>.</summary>
    internal static bool TrySplit(TermDraft draft, string value, out string? system, out string code)
    {
        var bar = EscapedText.IndexOf(value, '|', 0);
        system = bar < 0 ? null : EscapedText.Unescape(value[..bar]);
        code = EscapedText.Unescape(value[(bar + 1)..]);
        return code.Length > 0 || system?.Length > 0 || draft.Wrong("must be code, system|code, |code or system|.");
    }

    internal static Term TermOf(string? system, string code)
    {
        if (string.IsNullOrEmpty(system))
            return new CodeTerm(code, withoutSystem: system is not null);
        return code.Length == 0 ? new SystemTerm(system) : new TokenTerm(system, code);
    }

    internal bool IsBsn(string? system, string value) =>
        string.IsNullOrEmpty(system) ? ElevenTest.Passes(value.AsSpan().Trim()) : options.BsnSystems.Contains(system, StringComparer.OrdinalIgnoreCase);

    /// <summary>The systems that mean the same as this one: a BSN has a URL and an OID.</summary>
    internal ImmutableArray<string?> SameSystems(string? system) =>
        system is not null && options.BsnSystems.Contains(system, StringComparer.OrdinalIgnoreCase) ? [.. options.BsnSystems] : [system];

    private bool ReadToken(TermDraft draft, string value)
    {
        if (!TrySplit(draft, value, out var system, out var code))
            return false;
        if (draft.Parameter.Code is SearchCodes.Identifier && draft.Modifier is null && code.Length > 0)
            draft.Mentions.Identifier(system, code, IsBsn(system, code));
        foreach (var same in SameSystems(system))
            draft.Add(TermOf(same, code));
        return true;
    }

    private bool ReadValueSet(TermDraft draft, string value)
    {
        var canonical = EscapedText.Unescape(value);
        if (!valueSets.TryGetValue(canonical.Split('|')[0], out var codes))
            return draft.Wrong("names a value set that is not known here.");
        draft.Terms.AddRange(codes);
        return true;
    }
}
