using System.Text.Json;

namespace Vooraf.Configuration;

/// <summary>The setting <c>holders</c>.</summary>
internal static class HolderSettings
{
    public const string Allowed = "a JSON list of {\"id\", \"name\", \"ura\", \"organisationType\", \"profileErrors\": \"accept\" or \"strict\", \"ended\"} with different ids of 1 to 64 letters, digits, '-' or '.'";

    public static Settings? Apply(Settings settings, string text)
    {
        try
        {
            var holders = JsonSerializer.Deserialize(text, ListsContext.Default.HolderArray);
            return holders is null || holders.Any(holder => holder is null || !IsId(holder.Id) || !Enum.IsDefined(holder.ProfileErrors) || string.IsNullOrWhiteSpace(holder.Name)) || AnyTwice(holders.Select(holder => holder.Id))
                ? null
                : settings with { Holders = [.. holders] };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static bool IsId(string? id) => id is { Length: > 0 and <= 64 } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');

    public static bool AnyTwice(IEnumerable<string> ids) => ids.GroupBy(id => id, StringComparer.Ordinal).Any(group => group.Count() > 1);
}
