using System.Collections.Immutable;
using Vooraf.Access.UseCases;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Search;

namespace Vooraf.Access.Scopes;

/// <summary>
/// Reads the scope of a token: <c>system/Type.cruds?constraint</c> (SMART App Launch 2.0; Type may be *), <c>vooraf/migrate</c>, and names of use cases.
/// </summary>
/// <param name="parser">Reads constraints.</param>
/// <param name="useCases">The use cases that are served.</param>
public sealed class ScopeReader(SearchQueryParser parser, UseCaseBook useCases)
{
    /// <summary>How many words the scope of a token may hold.</summary>
    public const int MostWords = 64;

    private const string System = "system/";
    private const string AllTypes = "*";
    private const string Letters = "cruds";
    private const ScopeLetters Constrainable = ScopeLetters.Read | ScopeLetters.Search;

    /// <summary>Reads words with spaces between. A word that comes twice counts once.</summary>
    public ScopeReading Read(string scope)
    {
        var grants = ImmutableArray.CreateBuilder<ScopeGrant>();
        var cases = ImmutableArray.CreateBuilder<string>();
        var wrong = ImmutableArray.CreateBuilder<string>();
        var migrate = false;
        foreach (var word in scope.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal))
        {
            if (word is GrantedScopes.Migrate)
                migrate = true;
            else if (useCases.Find(word) is not null)
                cases.Add(word);
            else if (GrantOf(word) is { } grant)
                grants.Add(grant);
            else
                wrong.Add(word);
        }

        return new ScopeReading(new GrantedScopes(grants.DrainToImmutable(), cases.DrainToImmutable(), migrate), wrong.DrainToImmutable());
    }

    private ScopeGrant? GrantOf(string word)
    {
        if (!word.StartsWith(System, StringComparison.Ordinal))
            return null;

        var mark = word.IndexOf('?', StringComparison.Ordinal);
        var head = mark < 0 ? word : word[..mark];
        var dot = head.LastIndexOf('.');
        if (dot < 0 || LettersOf(head[(dot + 1)..]) is not { } letters)
            return null;

        var type = head[System.Length..dot];
        if (type is not AllTypes && !FhirDefinitions.R4.ResourceTypes.Contains(type, StringComparer.Ordinal))
            return null;
        if (mark < 0)
            return new ScopeGrant(type is AllTypes ? null : type, letters);
        return ConstraintOf(type, word[(mark + 1)..], letters) is { } constraint ? new ScopeGrant(type, letters, constraint, word[(mark + 1)..]) : null;
    }

    // In the order of the word, each once.
    private static ScopeLetters? LettersOf(string text)
    {
        var (letters, next) = (ScopeLetters.None, 0);
        foreach (var letter in text)
        {
            var place = Letters.IndexOf(letter, next);
            if (place < 0)
                return null;
            letters |= (ScopeLetters)(1 << place);
            next = place + 1;
        }

        return letters == ScopeLetters.None ? null : letters;
    }

    // A constraint says what is seen: it needs one type, no other resources to look at, and nothing about the answer. What would be written is not judged by it.
    private SearchQuery? ConstraintOf(string type, string text, ScopeLetters letters)
    {
        if (type is AllTypes || (letters & ~Constrainable) != ScopeLetters.None || text.StartsWith('_') || text.Contains("&_", StringComparison.Ordinal))
            return null;
        return SearchText.Parse(type, text, parser) is { HasChains: false, CarriesBsn: false, IsUnconditional: false } query ? query : null;
    }
}
