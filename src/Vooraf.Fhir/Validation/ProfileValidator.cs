using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation;

/// <summary>
/// Judges resources by profiles. The resource must have been read strictly before (<see cref="Json.ResourceReader"/>): base R4 is not judged again.
/// Immutable; safe for many threads.
/// </summary>
public sealed class ProfileValidator
{
    /// <summary>Makes one.</summary>
    /// <param name="profiles">What is loaded.</param>
    /// <param name="selectors">Which profiles a resource must meet by its type and code.</param>
    public ProfileValidator(ProfileSet profiles, IReadOnlyList<ProfileSelector>? selectors = null)
    {
        Profiles = profiles;
        Selection = new ProfileSelection(selectors ?? []);
    }

    /// <summary>What is loaded.</summary>
    public ProfileSet Profiles { get; }

    internal ProfileSelection Selection { get; }

    /// <summary>
    /// Judges a resource by the profiles given, by those that it claims in <c>meta.profile</c>, and by those that its type and code point to.
    /// The entries of a Bundle and contained resources are judged each by their own.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="profiles">Canonicals, with or without version, beside those that it claims.</param>
    /// <param name="references">Finds what references point to.</param>
    /// <returns>What is wrong, each with its FHIRPath location; empty when nothing is.</returns>
    public IReadOnlyList<Issue> Validate(JsonElement resource, IReadOnlyCollection<string> profiles, IReferenceSource references) =>
        Begin(references).Validate(resource, profiles);

    /// <summary>Begins to judge several resources that refer to each other; what was found out about one is not worked out again. For one thread.</summary>
    public ValidationSession Begin(IReferenceSource references) => new(this, references);
}
