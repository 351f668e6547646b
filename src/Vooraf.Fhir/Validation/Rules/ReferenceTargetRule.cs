using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>
/// A reference must point to a resource that is meant as one of these profiles, or meets one.
/// Of a resource that cannot be found, the type is judged.
/// </summary>
internal sealed class ReferenceTargetRule(IReadOnlyList<ProfileLink> targets) : ValueRule
{
    private readonly string _names = string.Join(" or ", targets.Select(static link => link.Canonical));

    internal override void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (occurrence.Type.Name is not "Reference")
            return;
        var reference = JsonText.Of(occurrence.Value, "reference"u8);
        if (reference is not null && run.References.Find(run.Scope, reference) is { Type: not null } target)
            CheckTarget(target, run);
        else
            CheckNamedType(occurrence.Value, reference, run);
    }

    /// <summary>Whether a resource meets one of the targets; null when only targets that are not loaded could accept it.</summary>
    internal static bool? Accepts(IReadOnlyList<ProfileLink> targets, ResourceScope target, ValidationRun run)
    {
        bool? verdict = false;
        for (var at = 0; at < targets.Count; at++)
        {
            var link = targets[at];
            if (link.TypeName is null)
                verdict = null;
            else if (target.Type!.Is(link.TypeName) && (link.Rules is not { } rules || target.IsMeantAs(run, rules) || target.Meets(run, rules)))
                return true;
        }

        return verdict;
    }

    private void CheckTarget(ResourceScope target, ValidationRun run)
    {
        switch (Accepts(targets, target, run))
        {
            case false:
                run.Report(IssueSeverity.Error, IssueCode.Value, $"The resource that this points to does not meet {_names}: correct it, or point to another.");
                break;
            case null:
                run.Report(IssueSeverity.Information, IssueCode.NotFound, $"A profile among {_names} is not loaded: what this points to is not judged by it.");
                break;
        }
    }

    private void CheckNamedType(JsonElement reference, string? literal, ValidationRun run)
    {
        var type = literal is null ? default : ReferenceRules.TypeOfRelative(Encoding.UTF8.GetBytes(literal));
        var name = type.IsEmpty ? JsonText.Of(reference, "type"u8) : Encoding.UTF8.GetString(type);
        if (name is not null && Definitions.FhirDefinitions.R4.FindType(name) is { } definition && !AcceptsType(definition))
            run.Report(IssueSeverity.Error, IssueCode.Value, $"This points to a {name}, and the profile asks for {_names}: point to another resource.");
    }

    private bool AcceptsType(Definitions.TypeDefinition type)
    {
        for (var at = 0; at < targets.Count; at++)
        {
            if (targets[at].TypeName is not { } name || type.Is(name))
                return true;
        }

        return false;
    }
}
