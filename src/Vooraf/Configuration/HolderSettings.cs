using System.Text.Json;
using Vooraf.Access.Callers;
using Vooraf.Records;

namespace Vooraf.Configuration;

/// <summary>The setting <c>holders</c>.</summary>
internal static class HolderSettings
{
    public const string Allowed = "a JSON list of {\"id\", \"name\", \"ura\", \"organisationType\", \"profileErrors\": \"accept\" or \"strict\", \"ended\"} with different ids of 1 to 64 letters, digits, '-' or '.', and a \"ura\" of 8 digits";

    public static Settings? Apply(Settings settings, string text)
    {
        try
        {
            var holders = JsonSerializer.Deserialize(text, ListsContext.Default.HolderArray);
            return holders is null || holders.Any(holder => holder is null || !IsPossible(holder)) || AnyTwice(holders.Select(holder => holder.Id))
                ? null
                : settings with { Holders = [.. holders] };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsPossible(Holder holder) =>
        IsId(holder.Id) && Enum.IsDefined(holder.ProfileErrors) && !string.IsNullOrWhiteSpace(holder.Name) && (holder.Ura is null || UraNumber.IsWhole(holder.Ura));

    public static bool IsId(string? id) => id is { Length: > 0 and <= 64 } && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');

    public static bool AnyTwice(IEnumerable<string> ids) => ids.GroupBy(id => id, StringComparer.Ordinal).Any(group => group.Count() > 1);
}
