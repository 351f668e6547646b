using System.CommandLine;
using System.Globalization;

namespace Vooraf.Commands;

/// <summary>An option that is a day.</summary>
internal static class DayOption
{
    public static Option<string?> Create(string name, string description) => new(name) { Description = description, HelpName = "yyyy-mm-dd" };

    /// <summary>The day; null when it was not given.</summary>
    /// <exception cref="CommandException">It is no day.</exception>
    public static DateOnly? Read(ParseResult result, Option<string?> option)
    {
        if (result.GetValue(option) is not { } text)
            return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw CommandException.WrongUsage($"{option.Name} must be a day: 2026-01-31.");
    }
}
