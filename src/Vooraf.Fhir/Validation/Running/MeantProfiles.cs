using System.Text.Json;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>The profiles that a resource is meant to meet: those it claims and those for its type and code, with all that they derive from.</summary>
internal static class MeantProfiles
{
    internal static IReadOnlySet<string> Of(ValidationRun run, ResourceScope scope)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        if (JsonText.TryGet(scope.Resource, "meta"u8, out var meta))
        {
            foreach (var claimed in JsonText.ItemsOf(meta, "profile"u8))
            {
                if (claimed.ValueKind == JsonValueKind.String)
                    Add(run, scope, claimed.GetString()!, found);
            }
        }

        run.Validator.Selection.AddFor(scope, canonical => Add(run, scope, canonical, found));
        return found;
    }

    private static void Add(ValidationRun run, ResourceScope scope, string canonical, HashSet<string> found)
    {
        if (run.Validator.Profiles.Rules(canonical) is { } rules && scope.Type!.Is(rules.TypeName))
            found.UnionWith(run.Validator.Profiles.Line(rules.Definition));
    }
}
