using System.Collections.Frozen;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Api.Logs;

/// <summary>Tells from the name of a search parameter what its value may tell. A name that is not known counts as identifying.</summary>
internal static class ParameterNames
{
    private static readonly FrozenSet<string> Identifying =
        FrozenSet.Create(StringComparer.Ordinal, "identifier", "birthdate", "death-date", "phone", "email", "telecom", "addresses", "_content", "_text", "_page");

    private static readonly FrozenDictionary<string, ParameterPrivacy> ByName = Classify();

    private static readonly FrozenDictionary<string, ParameterPrivacy>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Looks at the last link of a chain; a modifier <c>:identifier</c> makes any parameter identifying.</summary>
    public static ParameterPrivacy PrivacyOf(ReadOnlySpan<char> name)
    {
        if (name.EndsWith(":identifier", StringComparison.Ordinal))
            return ParameterPrivacy.Identifying;

        name = name[(name.LastIndexOf('.') + 1)..];
        var colon = name.IndexOf(':');
        if (colon >= 0)
            name = name[..colon];
        return BySpan.TryGetValue(name, out var privacy) ? privacy : ParameterPrivacy.Identifying;
    }

    private static FrozenDictionary<string, ParameterPrivacy> Classify()
    {
        var names = new Dictionary<string, ParameterPrivacy>(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string>)["_include", "_revinclude", "_count", "_total", "_summary", "_sort", "_format", "_elements", "_pretty", "_since"])
            names[name] = ParameterPrivacy.Open;

        // Parameters of the older versions of the standard; elsewhere R4 uses the first name for a text.
        names["description"] = ParameterPrivacy.Coded;
        names["reason-code"] = ParameterPrivacy.Coded;
        foreach (var definition in FhirDefinitions.R4.SearchParameters)
        {
            var privacy = Identifying.Contains(definition.Code) ? ParameterPrivacy.Identifying : PrivacyOf(definition.Kind);
            if (!names.TryGetValue(definition.Code, out var known) || (privacy < known && definition.Code is not "description"))
                names[definition.Code] = privacy;
        }

        // An id that a caller chooses may be a number of a person.
        names["_id"] = ParameterPrivacy.Open;
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ParameterPrivacy PrivacyOf(SearchParameterKind kind) => kind switch
    {
        SearchParameterKind.Reference => ParameterPrivacy.Open,
        // One name may be a code of one type and a URL of another (type): a code of nine digits must pass.
        SearchParameterKind.Token or SearchParameterKind.Quantity or SearchParameterKind.Date or SearchParameterKind.Uri or SearchParameterKind.Number => ParameterPrivacy.Coded,
        _ => ParameterPrivacy.Identifying,
    };
}
