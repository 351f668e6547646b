using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Vooraf.Access.Consents;
using Vooraf.Access.Relations;
using Vooraf.Access.UseCases;
using Vooraf.Records;

namespace Vooraf.Access.Dossiers;

/// <summary>
/// What a dossier itself says about who may see it: consents about sharing and treatment relations. Read once for each version of a dossier, and kept as
/// long as that is. Immutable.
/// </summary>
public sealed class DossierAccess
{
    private static readonly ConditionalWeakTable<Dossier, DossierAccess> Known = [];

    private readonly Dossier dossier;
    private readonly HashSet<ResourceKey> aboutSharing = [];
    private readonly ConcurrentDictionary<DossierView, Dossier> views = new();

    private DossierAccess(Dossier dossier)
    {
        this.dossier = dossier;
        var documents = new List<JsonDocument>();
        try
        {
            var resources = Parse(dossier, documents);
            var reader = new ChoiceReader(PersonFacts.Of(resources, GiverRules.Standard), GiverRules.Standard);
            var choices = ImmutableArray.CreateBuilder<SharingChoice>();
            var relations = ImmutableArray.CreateBuilder<TreatmentRelation>();
            foreach (var (version, root) in resources)
            {
                if (version.Key.Type is "CareTeam")
                    relations.AddRange(RelationReader.Read(version, root));
                if (version.Key.Type is not "Consent" || !ChoiceReader.IsAboutSharing(root))
                    continue;
                aboutSharing.Add(version.Key);
                if (reader.Read(version, root) is { } choice)
                    choices.Add(choice);
            }

            Choices = choices.DrainToImmutable();
            Relations = relations.DrainToImmutable();
        }
        finally
        {
            documents.ForEach(document => document.Dispose());
        }
    }

    /// <summary>The choices about sharing that were not withdrawn.</summary>
    public ImmutableArray<SharingChoice> Choices { get; }

    /// <summary>The relations that are recorded, in force or not.</summary>
    public ImmutableArray<TreatmentRelation> Relations { get; }

    /// <summary>What a dossier says; read when it is first asked.</summary>
    public static DossierAccess Of(Dossier dossier) => Known.GetValue(dossier, static one => new DossierAccess(one));

    /// <summary>The dossier with what a view shows, and no consents about sharing.</summary>
    internal Dossier Seen(DossierView view) => views.GetOrAdd(view, static (one, access) => access.Make(one), this);

    private Dossier Make(DossierView view)
    {
        var seen = view.Of(dossier);
        seen.ExceptWith(aboutSharing);
        return new Dossier(dossier.Holder, dossier.Number, dossier.Version, [.. dossier.Resources.Where(version => seen.Contains(version.Key))]);
    }

    private static ImmutableArray<(ResourceVersion Version, JsonElement Root)> Parse(Dossier dossier, List<JsonDocument> documents)
    {
        var resources = ImmutableArray.CreateBuilder<(ResourceVersion, JsonElement)>();
        foreach (var version in dossier.Resources)
        {
            if (version.Key.Type is not ("Consent" or "CareTeam" or "Patient" or "RelatedPerson" or "Observation"))
                continue;
            documents.Add(JsonDocument.Parse(version.Json));
            resources.Add((version, documents[^1].RootElement));
        }

        return resources.DrainToImmutable();
    }
}
