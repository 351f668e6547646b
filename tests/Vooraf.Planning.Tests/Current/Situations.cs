using System.Text.Json;

namespace Vooraf.Planning.Tests.Current;

/// <summary>Reads situations.json.</summary>
internal static class Situations
{
    public static readonly string[] ListNames = ["stands", "notEnded", "ended", "without", "never"];

    public static IReadOnlyList<Situation> All { get; } = Read();

    private static Situation[] Read()
    {
        using var stream = typeof(Situations).Assembly.GetManifestResourceStream("situations.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(Of)];
    }

    private static Situation Of(JsonElement row) => new(
        row.GetProperty("situation").GetString()!,
        row.GetProperty("recorded").EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString()!, StringComparer.Ordinal),
        ListNames.ToDictionary(name => name, name => row.TryGetProperty(name, out var letters) ? letters.GetString()! : "", StringComparer.Ordinal),
        row.TryGetProperty("conflict", out var conflict) ? conflict.GetString() : null,
        row.TryGetProperty("topics", out var topics) ? topics.GetInt32() : 1);
}
