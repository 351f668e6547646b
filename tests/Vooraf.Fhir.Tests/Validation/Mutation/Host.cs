using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Fhir.Packages;

namespace Vooraf.Fhir.Tests.Validation.Mutation;

/// <summary>
/// A made-up profile on Patient in which one element must meet a profile on a data type. The published profiles use those in optional slices that are told
/// by the profile itself, where a value that breaks it merely belongs to no slice; here it has to be caught.
/// </summary>
internal static class Host
{
    private const string Prefix = "urn:example:host:";

    /// <summary>The hosts of all published profiles on data types.</summary>
    public static DefinitionPackage Package() =>
        DefinitionPackage.Of("hosts", ProfileTree.OfDataTypes.Select(static tree => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Definition(tree).ToJsonString())));

    /// <summary>The element of Patient that has the type; null for other types.</summary>
    public static string? ElementFor(string type) => type switch
    {
        "ContactPoint" => "telecom",
        "HumanName" => "name",
        "Address" => "address",
        "CodeableConcept" => "maritalStatus",
        _ => null,
    };

    public static ProfileTree Tree(ProfileTree hosted) => new(Definition(hosted));

    /// <summary>A patient with one value of the hosted profile.</summary>
    public static Instance Instance(ProfileTree hosted, JsonNode value, KnownResources references)
    {
        var element = ElementFor(hosted.Type)!;
        var patient = new JsonObject
        {
            ["resourceType"] = "Patient",
            [element] = element is "maritalStatus" ? value.DeepClone() : new JsonArray(value.DeepClone()),
        };
        return new Instance(Prefix + hosted.Url, patient, references);
    }

    private static JsonObject Definition(ProfileTree hosted)
    {
        var path = "Patient." + ElementFor(hosted.Type);
        return new JsonObject
        {
            ["resourceType"] = "StructureDefinition",
            ["url"] = Prefix + hosted.Url,
            ["type"] = "Patient",
            ["baseDefinition"] = "http://hl7.org/fhir/StructureDefinition/Patient",
            ["snapshot"] = new JsonObject
            {
                ["element"] = new JsonArray(
                    new JsonObject { ["id"] = "Patient", ["path"] = "Patient" },
                    new JsonObject
                    {
                        ["id"] = path,
                        ["path"] = path,
                        ["type"] = new JsonArray(new JsonObject { ["code"] = hosted.Type, ["profile"] = new JsonArray(hosted.Url) }),
                    }),
            },
        };
    }
}
