using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.Fhir.Validation;

/// <summary>
/// Judges resources by profiles. The resource must have been read strictly before (<see cref="Json.ResourceReader"/>): base R4 is not judged again.
/// Immutable; safe for many threads.
/// </summary>
public sealed class ProfileValidator
{
    /// <summary>Makes one.</summary>
    /// <param name="profiles">What is loaded.</param>
    /// <param name="chooser">Which profiles a resource must meet; null: those that it claims.</param>
    public ProfileValidator(ProfileSet profiles, IProfileChooser? chooser = null)
    {
        Profiles = profiles;
        Chooser = chooser ?? ClaimedProfiles.Only;
    }

    /// <summary>What is loaded.</summary>
    public ProfileSet Profiles { get; }

    internal IProfileChooser Chooser { get; }

    /// <summary>
    /// Judges a resource by the profiles given, and by those that are chosen for it.
    /// The entries of a Bundle and contained resources are judged each by their own.
    /// </summary>
    /// <param name="resource">The resource.</param>
    /// <param name="profiles">Canonicals, with or without version, beside those that are chosen for it.</param>
    /// <param name="references">Finds what references point to.</param>
    /// <returns>What is wrong, each with its FHIRPath location; empty when nothing is.</returns>
    public IReadOnlyList<Issue> Validate(JsonElement resource, IReadOnlyCollection<string> profiles, IReferenceSource references) =>
        Begin(references).Validate(resource, profiles);

    /// <summary>Begins to judge several resources that refer to each other; what was found out about one is not worked out again. For one thread.</summary>
    /// <param name="references">Finds what references point to.</param>
    /// <param name="errorsOnly">True to look for errors alone, which costs less.</param>
    public ValidationSession Begin(IReferenceSource references, bool errorsOnly = false) => new(this, references, errorsOnly);
}
