using System.Collections.Immutable;

namespace Vooraf.Access.UseCases;

/// <summary>One form of a search: parameters that it must have, each exactly once, includes that it may have, and parameters about the answer.</summary>
internal sealed class SearchForm
{
    private const string Include = "_include";

    private readonly ImmutableArray<ParameterForm> parameters;
    private readonly ImmutableArray<string> includes;
    private readonly ImmutableArray<string> results;

    public SearchForm(SearchFormFile file, ImmutableArray<string> results)
    {
        Type = file.Type;
        parameters = [.. file.Parameters.Select(parameter => new ParameterForm(parameter))];
        includes = file.Includes.IsDefault ? [] : file.Includes;
        this.results = results;
    }

    public string Type { get; }

    /// <summary>True when the parameters are what the form says: nothing is missing, nothing is more, and nothing comes twice.</summary>
    public bool Fits(IReadOnlyList<KeyValuePair<string, string>> asked)
    {
        var found = 0;
        for (var i = 0; i < asked.Count; i++)
        {
            if (ComesBefore(asked, i))
                return false;
            if (Find(asked[i].Key) is { } parameter)
            {
                if (!parameter.Takes(asked[i].Value))
                    return false;
                found++;
            }
            else if (!IsInclude(asked[i]) && !IsResult(asked[i]))
            {
                return false;
            }
        }

        return found == parameters.Length;
    }

    private ParameterForm? Find(string name)
    {
        foreach (var parameter in parameters)
        {
            if (string.Equals(parameter.Name, name, StringComparison.Ordinal))
                return parameter;
        }

        return null;
    }

    // What it says changes nothing here, so it must not say anything else.
    private bool IsResult(KeyValuePair<string, string> one) =>
        results.Contains(one.Key, StringComparer.Ordinal) && (one.Key is not "_pretty" || one.Value is "true" or "false");

    // Old texts of the standard write _include:Type:parameter, without a value.
    private bool IsInclude(KeyValuePair<string, string> one)
    {
        if (string.Equals(one.Key, Include, StringComparison.Ordinal))
            return includes.Contains(one.Value, StringComparer.Ordinal);
        return one.Value.Length == 0 && one.Key.StartsWith(Include + ":", StringComparison.Ordinal) && includes.Contains(one.Key[(Include.Length + 1)..], StringComparer.Ordinal);
    }

    private static bool ComesBefore(IReadOnlyList<KeyValuePair<string, string>> asked, int place)
    {
        for (var i = 0; i < place; i++)
        {
            if (string.Equals(asked[i].Key, asked[place].Key, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
