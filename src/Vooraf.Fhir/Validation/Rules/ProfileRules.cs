using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Compiling;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Rules;

/// <summary>The rules of one profile, compiled when first used.</summary>
internal sealed class ProfileRules
{
    private readonly Lazy<CompiledProfile> _compiled;

    internal ProfileRules(ProfileSet set, Definition definition)
    {
        Definition = definition;
        _compiled = new Lazy<CompiledProfile>(() => ProfileCompiler.Compile(set, definition));
    }

    internal Definition Definition { get; }

    /// <summary>The type that it constrains.</summary>
    internal string TypeName => Definition.Type ?? "";

    internal void Check(in Occurrence occurrence, ValidationRun run)
    {
        if (!occurrence.Type.Is(TypeName))
            run.Report(IssueSeverity.Error, IssueCode.Structure, $"The profile {Definition} is for {TypeName}, not for {occurrence.Type.Name}: claim another.");
        else if (_compiled.Value.Unusable is { } reason)
            run.Report(IssueSeverity.Warning, IssueCode.NotSupported, reason);
        else
            _compiled.Value.Root?.Check(occurrence, run);
    }

    /// <summary>The rules of one element, by its id in the snapshot; null when it has none.</summary>
    internal ElementRules? Of(string elementId) => _compiled.Value.ById.GetValueOrDefault(elementId);
}
