using System.Text;

namespace Vooraf.Configuration;

/// <summary>One setting: its names, what is allowed, and how a text becomes a value.</summary>
/// <param name="Name">The name in the file, <c>bodyLimit</c>; the others follow from it.</param>
/// <param name="Help">What it is for.</param>
/// <param name="Allowed">What is allowed, to end the sentence "allowed is ...".</param>
/// <param name="Apply">The settings with the value; null when the text is not allowed.</param>
internal sealed record SettingDefinition(string Name, string Help, string Allowed, Func<Settings, string, Settings?> Apply)
{
    /// <summary>The option on the command line: <c>--body-limit</c>.</summary>
    public string Option { get; } = "--" + Spread(Name, '-').ToLowerInvariant();

    /// <summary>The environment variable: <c>VOORAF_BODY_LIMIT</c>.</summary>
    public string Variable { get; } = "VOORAF_" + Spread(Name, '_').ToUpperInvariant();

    /// <summary>True when its value must not be repeated in a message.</summary>
    public bool IsPrivate { get; init; }

    private static string Spread(string name, char between)
    {
        var spread = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter))
                spread.Append(between);
            spread.Append(letter);
        }

        return spread.ToString();
    }
}
