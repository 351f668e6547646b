using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The written list of allowed failures.</summary>
internal static class AllowedFailures
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<AllowedFailure> All { get; } = Read();

    private static AllowedFailure[] Read()
    {
        using var stream = typeof(AllowedFailures).Assembly.GetManifestResourceStream("allowed-failures.json")!;
        return JsonSerializer.Deserialize<AllowedFailure[]>(stream, Options)!;
    }
}
