namespace Vooraf.Fhir.Validation.Running;

/// <summary>The profiles that a resource is meant to meet: those that are chosen for it, with all that they derive from.</summary>
internal static class MeantProfiles
{
    internal static IReadOnlySet<string> Of(ValidationRun run, ResourceScope scope)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var canonical in run.Validator.Chooser.Choose(scope.Resource).Profiles)
            Add(run, scope, canonical, found);
        return found;
    }

    private static void Add(ValidationRun run, ResourceScope scope, string canonical, HashSet<string> found)
    {
        if (run.Validator.Profiles.Rules(canonical) is { } rules && scope.Type!.Is(rules.TypeName))
            found.UnionWith(run.Validator.Profiles.Line(rules.Definition));
    }
}
