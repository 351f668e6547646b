using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>Judges a resource by every profile that claims it, then what it contains.</summary>
internal static class ResourceJudge
{
    internal static void Judge(ValidationRun run, JsonElement resource, IReadOnlyCollection<string> profiles)
    {
        var scope = new ResourceScope(resource, null);
        if (scope.Type is null)
        {
            run.Report(IssueSeverity.Error, IssueCode.Structure, "This is not a resource of FHIR R4: send one.");
            return;
        }

        if (scope.Type.Name is "Bundle")
            run.References.Enter(resource);
        run.Path.Push(scope.Type.Name);
        JudgeOne(run, scope, profiles);
        JudgeInner(run, scope);
        if (scope.Type.Name is "Bundle")
            JudgeEntries(run, resource);
        run.Path.Pop();
    }

    private static void JudgeOne(ValidationRun run, ResourceScope scope, IReadOnlyCollection<string> profiles)
    {
        run.Scope = scope;
        var judged = new List<ProfileRules>(4);
        foreach (var canonical in profiles)
            Add(run, judged, canonical, "The profile asked for is not loaded: load its package, or judge by another.");
        var choice = run.Validator.Chooser.Choose(scope.Resource);
        foreach (var canonical in choice.Profiles)
            Add(run, judged, canonical, "A profile that the resource claims, or that its type and code point to, is not loaded: it is not judged by it.");
        foreach (var claimed in choice.NotJudged)
            run.Report(IssueSeverity.Information, IssueCode.Informational, $"The resource claims {claimed}, of an older version that asked for less: it is not judged by it.", "meta.profile");
        foreach (var profile in judged)
            profile.Check(scope.Occurrence, run);
        WholeWalk.Check(run, scope.Occurrence);
    }

    private static void Add(ValidationRun run, List<ProfileRules> judged, string canonical, string missing)
    {
        if (run.Validator.Profiles.Rules(canonical) is { } rules)
        {
            if (!judged.Contains(rules))
                judged.Add(rules);
        }
        else if (!BaseProfiles.IsBase(canonical))
        {
            run.Report(IssueSeverity.Warning, IssueCode.NotFound, missing, "meta.profile");
        }
    }

    private static void JudgeInner(ValidationRun run, ResourceScope outer)
    {
        var at = 0;
        foreach (var contained in JsonText.ItemsOf(outer.Resource, "contained"u8))
        {
            var scope = new ResourceScope(contained, outer);
            run.Path.Push("contained");
            run.Path.At(at++);
            if (scope.Type is not null)
                JudgeOne(run, scope, []);
            run.Path.Pop();
        }
    }

    private static void JudgeEntries(ValidationRun run, JsonElement bundle)
    {
        var at = 0;
        foreach (var entry in JsonText.ItemsOf(bundle, "entry"u8))
        {
            run.Path.Push("entry");
            run.Path.At(at++);
            if (JsonText.TryGet(entry, "resource"u8, out var resource) && new ResourceScope(resource, null) is { Type: not null } scope)
            {
                run.Path.Push("resource");
                JudgeOne(run, scope, []);
                JudgeInner(run, scope);
                run.Path.Pop();
            }

            run.Path.Pop();
        }
    }
}
