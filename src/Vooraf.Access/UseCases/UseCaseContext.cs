using System.Text.Json.Serialization;

namespace Vooraf.Access.UseCases;

/// <summary>Reads the file of a use case; an unknown member is refused.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(UseCaseFile))]
internal sealed partial class UseCaseContext : JsonSerializerContext;
