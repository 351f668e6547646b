namespace Vooraf.Planning.Standard;

/// <summary>Refuses a file in which a value is missing, stands twice or is no absolute URI, so that a slip in the data stops the start.</summary>
internal static class StandardCheck
{
    public static void Holds(StandardFile file)
    {
        Absolute([file.CanonicalBase, .. file.OlderCanonicalBases]);
        Absolute(file.BsnSystems);
        Absolute(file.SearchParameters.Select(parameter => parameter.Url));
        Distinct(file.Versions);
        Distinct(file.Profiles.Concat(file.LaterProfiles).SelectMany(group => group.Ids));
        Distinct(file.ValueSets.Select(set => set.Id));
        Distinct(file.SearchParameters.Select(parameter => parameter.Type + "." + parameter.Name));
        Require(file.Versions.Contains(file.Version, StringComparer.Ordinal), file.Version, "is not in the list of versions");
        Distinct(file.FormerProfiles.Select(profile => profile.Id));
        Distinct(file.Rules.Select(rule => rule.Key));
        foreach (var selector in file.Selectors)
            Require((selector.Element is null) == selector.Codes.IsDefaultOrEmpty && (selector.Element is null) == (selector.System is null), selector.Profile, "has a selector that is not whole");
        foreach (var set in file.ValueSets)
        {
            Absolute(set.Codes.Select(code => code.System));
            Distinct(set.Codes.Select(code => code.System + "|" + code.Code));
        }
    }

    private static void Absolute(IEnumerable<string> uris)
    {
        foreach (var uri in uris)
            Require(Uri.TryCreate(uri, UriKind.Absolute, out _) && !uri.EndsWith('/'), uri, "is not an absolute URI without a slash at the end");
    }

    private static void Distinct(IEnumerable<string> values)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var any = false;
        foreach (var value in values)
        {
            any = true;
            Require(value.Length > 0 && seen.Add(value), value, "is empty or stands twice");
        }

        Require(any, "a list", "is empty");
    }

    private static void Require(bool holds, string what, string why)
    {
        if (!holds)
            throw new InvalidDataException($"The data of the standard (pzp.json) cannot be used: '{what}' {why}.");
    }
}
