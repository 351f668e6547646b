using System.Text.Json;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.FhirPath;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation.Rules;

namespace Vooraf.Fhir.Validation.Running;

/// <summary>A resource, where it stands, and what has been found out about it.</summary>
internal sealed class ResourceScope(JsonElement resource, ResourceScope? container)
{
    private readonly Dictionary<ProfileRules, bool> _verdicts = new(ReferenceEqualityComparer.Instance);
    private Dictionary<string, ResourceScope>? _contained;
    private IReadOnlySet<string>? _meantAs;
    private FhirPathScope? _paths;

    internal JsonElement Resource { get; } = resource;

    /// <summary>The type; null when it is not a resource of R4.</summary>
    internal TypeDefinition? Type { get; } = RawJson.ResourceType(resource);

    /// <summary>The resource that references with a # look in: the one that contains this one, or itself.</summary>
    internal ResourceScope Outermost => container ?? this;

    internal Occurrence Occurrence => new(Resource, default, Type!);

    /// <summary>
    /// True when the resource is meant to be one of this profile: it claims the profile, or one that derives from it, or its type and code point to such.
    /// Whether it is a good one is judged where the resource itself is.
    /// </summary>
    internal bool IsMeantAs(ValidationRun run, ProfileRules profile)
    {
        _meantAs ??= MeantProfiles.Of(run, this);
        return _meantAs.Contains(profile.Definition.Url);
    }

    /// <summary>True when the resource meets the profile. While that is being worked out it counts as true, so that a circle of references ends.</summary>
    internal bool Meets(ValidationRun run, ProfileRules profile)
    {
        if (_verdicts.TryGetValue(profile, out var known))
            return known;
        _verdicts[profile] = true;
        return _verdicts[profile] = run.Try(this, profile);
    }

    /// <summary>The contained resource with that id; the empty id is the container itself.</summary>
    internal ResourceScope? Contained(string id)
    {
        if (id.Length == 0)
            return Outermost;
        return Outermost.ContainedById().GetValueOrDefault(id);
    }

    /// <summary>The scope in which invariants are evaluated on parts of the resource.</summary>
    internal FhirPathScope Paths(ValidationRun run) => _paths ??= new FhirPathScope(
        Resource,
        new FhirPathEnvironment { Resolver = reference => run.References.Find(this, reference)?.Resource },
        Outermost.Resource);

    private Dictionary<string, ResourceScope> ContainedById()
    {
        if (_contained is not null)
            return _contained;
        _contained = new Dictionary<string, ResourceScope>(StringComparer.Ordinal);
        foreach (var inner in JsonText.ItemsOf(Resource, "contained"u8))
        {
            if (JsonText.Of(inner, "id"u8) is { } id)
                _contained.TryAdd(id, new ResourceScope(inner, this));
        }

        return _contained;
    }
}
