using System.Text.Json.Serialization;

namespace Vooraf.Access.Consents;

/// <summary>Reads the rules about givers; an unknown member is refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(GiverFile))]
internal sealed partial class GiverContext : JsonSerializerContext;
