using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>A valid resource to start from.</summary>
/// <param name="Claims">The profile that it claims.</param>
/// <param name="Resource">The resource, without the claim.</param>
/// <param name="References">What its references point to.</param>
internal sealed record Instance(string Claims, JsonObject Resource, KnownResources References)
{
    /// <summary>The published fixtures that have no fault.</summary>
    public static IEnumerable<Instance> Fixtures()
    {
        var resources = DutchPackages.Resources("pzp-r4/testdata/1.0.0-rc2").Select(static entry => entry.Resource).ToList();
        var references = ReferenceSources.OfResources(resources);
        return resources
            .Where(resource => DutchPackages.Rc2.Validate(resource, [], references).All(static issue => issue.Severity > IssueSeverity.Error))
            .SelectMany(resource => Of(resource, references));
    }

    /// <summary>The resources of made-up people.</summary>
    public static IEnumerable<Instance> People(int count) =>
        Workload.Bundles(count).SelectMany(static bundle =>
        {
            var references = ReferenceSources.OfBundle(bundle);
            return bundle.GetProperty("entry").EnumerateArray().SelectMany(entry => Of(entry.GetProperty("resource"), references)).ToList();
        });

    private static IEnumerable<Instance> Of(JsonElement resource, IReferenceSource references)
    {
        var node = JsonNode.Parse(resource.GetRawText())!.AsObject();
        var claims = node["meta"]?["profile"]?.AsArray().Select(static claim => ((string)claim!).Split('|')[0]).ToList() ?? [];
        node.Remove("meta");
        return claims.Select(claim => new Instance(claim, node, new KnownResources(references)));
    }
}
