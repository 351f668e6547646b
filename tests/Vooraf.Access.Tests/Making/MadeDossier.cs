using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Search;
using Vooraf.Planning.Standard;
using Vooraf.Records;

namespace Vooraf.Access.Tests.Making;

/// <summary>Makes dossiers of JSON texts, with their index values.</summary>
internal static class MadeDossier
{
    public const string Holder = "north";

    private static readonly SearchIndexer Indexer = new(PzpSearch.Registry(PzpStandard.Load()));

    private static readonly Author Gp = new("gp", Holder);

    /// <summary>A dossier of some resources, each with its id.</summary>
    public static Dossier Of(IEnumerable<string> resources, long number = 7, long version = 3) =>
        new(Holder, number, version, [.. resources.Select(json => VersionOf(json, Home.OfDossier(Holder, number)))]);

    /// <summary>A resource as it is stored.</summary>
    public static ResourceVersion VersionOf(string json, Home home)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new ResourceVersion
        {
            Key = new ResourceKey(root.GetProperty("resourceType").GetString()!, root.GetProperty("id").GetString()!),
            Home = home,
            Version = 1,
            LastUpdated = MadeTime.Before,
            Json = Encoding.UTF8.GetBytes(json),
            Index = Indexer.Extract(root)!.Value,
            Author = Gp,
        };
    }
}
