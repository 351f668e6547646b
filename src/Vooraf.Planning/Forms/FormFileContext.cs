using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vooraf.Planning.Forms;

/// <summary>Reads the embedded file without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FormFile))]
internal sealed partial class FormFileContext : JsonSerializerContext;
