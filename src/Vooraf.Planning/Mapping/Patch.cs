using System.Text.Json.Nodes;

namespace Vooraf.Planning.Mapping;

/// <summary>How one thing of an item is put into its resource.</summary>
/// <param name="Of">The thing as a value that can be compared.</param>
/// <param name="Set">Puts it there, in place of what was there.</param>
internal sealed record Patch<T>(Func<T, object?> Of, Action<JsonObject, T, WritingScope> Set);
