using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation;
using Vooraf.Records.Writing;

namespace Vooraf.Planning.Standard;

/// <summary>
/// Judges resources by the profiles of the standard: those they claim, and those that their type and codes point to. Works without any download.
/// Loaded when first used; safe for many threads.
/// </summary>
public sealed class PzpProfiles : IProfileJudge
{
    private readonly Lazy<ProfileValidator> validator;
    private readonly FrozenDictionary<string, ImmutableArray<string>> byType;

    /// <summary>Makes it.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="later">True to judge by the changes since <see cref="PzpStandard.Version"/> too.</param>
    /// <param name="packages">More definitions; of a canonical and version that is built in too, theirs counts.</param>
    public PzpProfiles(PzpStandard standard, bool later = false, IReadOnlyList<DefinitionPackage>? packages = null)
        : this(standard, later, () => [.. packages ?? [], BuiltInProfiles.Read(later)])
    {
    }

    /// <summary>Makes it of other definitions than the built-in ones.</summary>
    internal PzpProfiles(PzpStandard standard, bool later, Func<IReadOnlyList<DefinitionPackage>> definitions)
    {
        validator = new(() => Make(standard, later, definitions()));
        byType = standard.Profiles.Concat(later ? standard.LaterProfiles : []).GroupBy(profile => profile.Type, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(profile => profile.Canonical).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The validator itself, for those who judge several resources in one session.</summary>
    public ProfileValidator Validator => validator.Value;

    /// <summary>The canonicals of the standard's profiles on a resource type by which is judged; empty when it has none.</summary>
    public ImmutableArray<string> Of(string type) => byType.GetValueOrDefault(type, []);

    /// <summary>Judges a resource, or a Bundle with all in it.</summary>
    /// <param name="resource">A structurally valid resource; base R4 is not judged again.</param>
    /// <param name="profiles">Canonicals to judge by, beside those that it must meet anyway.</param>
    /// <param name="references">Finds what references point to.</param>
    /// <returns>What is wrong, each with its location; empty when nothing is. An error when a profile that was asked for is not known.</returns>
    public IReadOnlyList<Issue> Validate(JsonElement resource, IReadOnlyCollection<string> profiles, IReferenceSource references)
    {
        foreach (var profile in profiles)
        {
            if (validator.Value.Profiles.Find(profile) is null)
                return [Issue.Error(IssueCode.NotFound, $"The profile {profile} is not known here: load its package, or ask for another.")];
        }

        return validator.Value.Validate(resource, profiles, references);
    }

    /// <inheritdoc/>
    public ImmutableArray<ImmutableArray<Issue>> ErrorsOf(IReadOnlyList<JsonElement> resources, IReferenceSource references)
    {
        var session = validator.Value.Begin(references, errorsOnly: true);
        var errors = ImmutableArray.CreateBuilder<ImmutableArray<Issue>>(resources.Count);
        foreach (var resource in resources)
            errors.Add([.. session.Validate(resource)]);
        return errors.MoveToImmutable();
    }

    /// <summary>Loads everything now, so that the first who asks does not wait for it.</summary>
    public void Prepare() => _ = validator.Value;

    private static ProfileValidator Make(PzpStandard standard, bool later, IReadOnlyList<DefinitionPackage> definitions)
    {
        var rules = standard.Rules.Select(rule => new ExtraInvariant(rule.Profile, rule.Element, rule.Key, IssueSeverity.Error, rule.Sentence, rule.Expression));
        return new ProfileValidator(ProfileSet.Of(definitions, [.. rules]), standard.Chooser(later));
    }
}
