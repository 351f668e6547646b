using System.Text.Json;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The rule that every parameter of the request is in the self link of the answer: what the server did not understand is left out there.</summary>
internal static class SelfLinkRule
{
    public const string Name = "assert-response-queryParamsInSelfLink";

    public static string? Evidence(ScriptAnswer answer)
    {
        if (SelfLink(answer.Resource) is not { } link)
            return "there is no self link";

        var handled = Parameters(new Uri(link).Query);
        var missing = Parameters(answer.Request.Parameters).Except(handled, StringComparer.Ordinal).ToList();
        return missing.Count == 0 ? null : $"not in the self link: {string.Join(", ", missing)}";
    }

    private static string? SelfLink(JsonElement bundle) =>
        bundle.TryGetProperty("link", out var links)
            ? links.EnumerateArray().Where(link => link.GetProperty("relation").ValueEquals("self"u8)).Select(link => link.GetProperty("url").GetString()).FirstOrDefault()
            : null;

    private static IEnumerable<string> Parameters(string query) =>
        query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString);
}
