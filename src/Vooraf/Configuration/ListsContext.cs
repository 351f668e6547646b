using System.Text.Json;
using System.Text.Json.Serialization;
using Vooraf.Records;

namespace Vooraf.Configuration;

/// <summary>Reads the lists of the settings without reflection; an unknown member is refused.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Holder[]))]
[JsonSerializable(typeof(ClientSetting[]))]
[JsonSerializable(typeof(IssuerSetting[]))]
[JsonSerializable(typeof(AccessSetting[]))]
internal sealed partial class ListsContext : JsonSerializerContext;
