using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace Vooraf.Configuration;

/// <summary>From text to value; null when the text is not allowed.</summary>
internal static class SettingValues
{
    public static long? Number(string text, long least, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    public static bool? Switch(string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };

    public static T? Word<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var word) && Enum.IsDefined(word) && !char.IsAsciiDigit(text[0]) ? word : null;

    /// <summary>An absolute http or https address without query and fragment.</summary>
    public static Uri? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
            ? uri
            : null;

    /// <summary>An address as a message may repeat it: not when a password may be in it.</summary>
    public static string Shown(string address) => address.Contains('@', StringComparison.Ordinal) ? "one with a name or password in it" : $"'{address}'";

    /// <summary>True when nobody between can read or change what goes over it: https, or this machine itself.</summary>
    public static bool IsPrivateWay(Uri uri) => uri.Scheme is "https" || uri.IsLoopback;

    /// <summary>Addresses to listen on, separated by semicolons: http, an IP address or localhost, a port, no path.</summary>
    public static ImmutableArray<Uri>? Listening(string text)
    {
        var addresses = ImmutableArray.CreateBuilder<Uri>();
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Address(part) is not { Scheme: "http", AbsolutePath: "/" } uri || !CanListen(uri))
                return null;
            addresses.Add(uri);
        }

        return addresses.Count == 0 ? null : addresses.ToImmutable();
    }

    public static ImmutableArray<string>? Hosts(string text)
    {
        var hosts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return hosts.Length > 0 && hosts.All(host => Uri.CheckHostName(host.Trim('[', ']')) != UriHostNameType.Unknown) ? [.. hosts] : null;
    }

    public static string? Folder(string text) => text.Length == 0 || text.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(text);

    private static bool CanListen(Uri uri) => string.Equals(uri.Host, "localhost", StringComparison.Ordinal) || IPAddress.TryParse(uri.Host.Trim('[', ']'), out _);
}
