using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vooraf.Planning.Standard;

/// <summary>Reads the embedded file without reflection, so that a start stays quick.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(StandardFile))]
internal sealed partial class StandardFileContext : JsonSerializerContext;
