using System.Collections.Immutable;
using System.Text.Json;

namespace Vooraf.Planning.Standard;

/// <summary>
/// The national standard for exchange of proactive care plans (PZP FHIR R4, publisher IKNL) as data: which versions, canonicals,
/// profiles, value sets and search parameters this program knows. Immutable.
/// </summary>
public sealed class PzpStandard
{
    private const string ResourceName = "Vooraf.Planning.Standard.pzp.json";

    private readonly ProfileChooser chooser;
    private readonly ProfileChooser laterChooser;

    private PzpStandard(StandardFile file)
    {
        Version = file.Version;
        Versions = file.Versions;
        CanonicalBase = file.CanonicalBase;
        CanonicalBases = [file.CanonicalBase, .. file.OlderCanonicalBases];
        BsnSystems = [.. file.BsnSystems];
        ProviderStatement = Canonical(file.ProviderStatement);
        ConsulterStatement = Canonical(file.ConsulterStatement);
        Forms = [.. file.Forms.Select(InEveryBase)];
        Profiles = ProfilesIn(file.Profiles);
        LaterProfiles = ProfilesIn(file.LaterProfiles);
        ValueSets = [.. file.ValueSets.Select(set => new StandardValueSet(InEveryBase("ValueSet/" + set.Id), set.Codes))];
        SearchParameters = file.SearchParameters;
        Rules = [.. file.Rules.Select(rule => rule with { Profile = Canonical("StructureDefinition/" + rule.Profile) })];
        chooser = new ProfileChooser(file, later: false);
        laterChooser = new ProfileChooser(file, later: true);
    }

    /// <summary>The version that this program follows, and in which it writes.</summary>
    public string Version { get; }

    /// <summary>The versions whose queries and resources it accepts, oldest first.</summary>
    public ImmutableArray<string> Versions { get; }

    /// <summary>The current canonical base, without a slash at the end; the only one that is ever sent out by ourselves.</summary>
    public string CanonicalBase { get; }

    /// <summary>Every canonical base that has been published, the current one first.</summary>
    public ImmutableArray<string> CanonicalBases { get; }

    /// <summary>The identifier systems of a BSN: the URL, then the OID.</summary>
    public ImmutableArray<string> BsnSystems { get; }

    /// <summary>Canonical of the CapabilityStatement that a holder's server implements.</summary>
    public string ProviderStatement { get; }

    /// <summary>Canonical of the CapabilityStatement of a client that asks.</summary>
    public string ConsulterStatement { get; }

    /// <summary>
    /// The published forms. Each is the list of its questionnaire canonicals without version, the current one first:
    /// every one of them, with or without <c>|version</c>, means the same form.
    /// </summary>
    public ImmutableArray<ImmutableArray<string>> Forms { get; }

    /// <summary>The profiles, per resource type in alphabetical order.</summary>
    public ImmutableArray<StandardProfile> Profiles { get; }

    /// <summary>The profiles that came after <see cref="Version"/>.</summary>
    public ImmutableArray<StandardProfile> LaterProfiles { get; }

    /// <summary>The value sets that queries name in <c>:in</c>, under every canonical base.</summary>
    public ImmutableArray<StandardValueSet> ValueSets { get; }

    /// <summary>Search parameters that older versions of the standard use and R4 does not define.</summary>
    public ImmutableArray<StandardSearchParameter> SearchParameters { get; }

    /// <summary>Our own rules, beside those of the profiles.</summary>
    public ImmutableArray<StandardRule> Rules { get; }

    /// <summary>What chooses the profiles that a resource must meet.</summary>
    /// <param name="later">True to count the changes since <see cref="Version"/> in.</param>
    public ProfileChooser Chooser(bool later = false) => later ? laterChooser : chooser;

    /// <summary>Loads the built-in data and checks it. Costs a few milliseconds: do it once.</summary>
    /// <exception cref="InvalidDataException">The built-in data are wrong.</exception>
    public static PzpStandard Load()
    {
        using var stream = typeof(PzpStandard).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException($"{ResourceName} is not in the program.");
        return Read(stream);
    }

    internal static PzpStandard Read(Stream stream)
    {
        try
        {
            var file = JsonSerializer.Deserialize(stream, StandardFileContext.Default.StandardFile)
                ?? throw new InvalidDataException("The data of the standard (pzp.json) are empty.");
            StandardCheck.Holds(file);
            return new PzpStandard(file);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("The data of the standard (pzp.json) cannot be read: " + wrong.Message, wrong);
        }
    }

    private ImmutableArray<StandardProfile> ProfilesIn(ImmutableArray<StandardFile.ProfileGroup> groups) =>
        [.. groups.SelectMany(group => group.Ids.Select(id => new StandardProfile(group.Type, Canonical("StructureDefinition/" + id))))];

    private string Canonical(string relative) => CanonicalBase + "/" + relative;

    private ImmutableArray<string> InEveryBase(string relative) => [.. CanonicalBases.Select(canonicalBase => canonicalBase + "/" + relative)];
}
