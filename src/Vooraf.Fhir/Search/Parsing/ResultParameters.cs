using System.Globalization;
using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>The parameters that are about the answer, not about what matches: <c>_count</c>, <c>_summary</c>, <c>_total</c>, <c>_sort</c>, <c>_include</c>.</summary>
internal sealed class ResultParameters(SearchParameterRegistry registry)
{
    private const string Include = "_include";
    private const string Iterate = "iterate";
    private const string Recurse = "recurse";

    /// <summary>Reads such a parameter; false when it is another one.</summary>
    internal bool TryRead(QueryDraft draft, string name, string value)
    {
        switch (name)
        {
            case "_count":
                ReadCount(draft, value);
                return true;
            case "_summary":
                ReadSummary(draft, value);
                return true;
            case "_total":
                ReadTotal(draft, value);
                return true;
            case "_sort":
                ReadSort(draft, value);
                return true;
            case Include:
                ReadInclude(draft, value);
                return true;
            default:
                return TryReadOldInclude(draft, name, value);
        }
    }

    private static void ReadCount(QueryDraft draft, string value)
    {
        if (draft.Count is not null)
            draft.Wrong("_count is given twice. Give it once.");
        else if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            (draft.Count, draft.CountOnly) = (count, draft.CountOnly || count == 0);
        else
            draft.Wrong("_count must be a whole number from 0.");
    }

    private static void ReadSummary(QueryDraft draft, string value)
    {
        if (value is "count")
            draft.CountOnly = true;
        else if (value is "true" or "text" or "data")
            draft.Unsupported("_summary is supported with the values count and false only: resources are shown whole.");
        else if (value is not "false")
            draft.Wrong("_summary must be count or false.");
    }

    private static void ReadTotal(QueryDraft draft, string value)
    {
        if (value is "none" or "estimate" or "accurate")
            draft.WithTotal = value is not "none";
        else
            draft.Wrong("_total must be none, estimate or accurate.");
    }

    private void ReadSort(QueryDraft draft, string value)
    {
        foreach (var key in value.Split(','))
        {
            var descending = key.StartsWith('-');
            var code = descending ? key[1..] : key;
            if (registry.Find(draft.ResourceType, code) is not { } parameter)
                draft.Unsupported($"_sort by '{ParameterName.Show(code)}' is not supported: {draft.ResourceType} has no such parameter.");
            else if (parameter.Kind == SearchParameterKind.Date || code is SearchCodes.Id)
                draft.Sort.Add(new(parameter, descending));
            else
                draft.Unsupported($"_sort by '{ParameterName.Show(code)}' is not supported: sort by _lastUpdated, _id or a date.");
        }
    }

    private void ReadInclude(QueryDraft draft, string value)
    {
        var parts = value.Split(':');
        if (parts.Length is not (2 or 3) || parts.Any(string.IsNullOrEmpty))
            draft.Unsupported("_include must have the form Type:parameter or Type:parameter:Target; the asterisk is not supported.");
        else if (!string.Equals(parts[0], draft.ResourceType, StringComparison.Ordinal))
            draft.Unsupported($"_include starts at another type than {draft.ResourceType}, which is searched; that is not supported.");
        else if (registry.Find(parts[0], parts[1]) is not { Kind: SearchParameterKind.Reference } parameter)
            draft.Unsupported($"_include names '{ParameterName.Show(parts[1])}', which is no supported reference parameter of {draft.ResourceType}.");
        else if (parts.Length == 3 && !registry.IsResourceType(parts[2]))
            draft.Wrong("The target of _include is no FHIR R4 resource type.");
        else
            draft.Includes.Add(new(parameter, parts.Length == 3 ? parts[2] : null));
    }

    /// <summary>
    /// The form of today of a parameter: drafts of the Dutch standard wrote <c>_include:Procedure:encounter</c>, without a value.
    /// </summary>
    internal static (string Name, string Value) Modern(string name, string value)
    {
        if (!name.StartsWith(Include + ":", StringComparison.Ordinal))
            return (name, value);

        var target = name[(Include.Length + 1)..];
        if (target is Iterate or Recurse)
            return (name, value);

        return (Include, value.Length > 0 && !target.Contains(':', StringComparison.Ordinal) ? $"{target}:{value}" : target);
    }

    private static bool TryReadOldInclude(QueryDraft draft, string name, string value)
    {
        if (!name.StartsWith(Include + ":", StringComparison.Ordinal))
            return false;
        var target = name[(Include.Length + 1)..];
        if (target is Iterate or Recurse)
            draft.Unsupported($"_include:{target} is not supported: use _include for what the matches point to.");
        else
            draft.Unsupported("_include takes its target as a value: write _include=Type:parameter.");
        return true;
    }
}
