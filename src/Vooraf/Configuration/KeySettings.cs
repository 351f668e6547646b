using System.Text;
using System.Text.Json;
using Vooraf.Access.Keys;
using Vooraf.Access.Outgoing;

namespace Vooraf.Configuration;

/// <summary>Public keys as they are configured: in the settings, in a file, or at an address.</summary>
internal static class KeySettings
{
    private static readonly HttpClient Http = OutgoingHttp.Create(TimeSpan.FromSeconds(5));

    /// <summary>Where the keys come from; null when nothing was configured.</summary>
    /// <param name="owner">Whose they are, to begin a message.</param>
    /// <param name="inline">The JWK Set itself.</param>
    /// <param name="file">A file that holds it.</param>
    /// <param name="address">The address where it is.</param>
    /// <exception cref="SettingsException">What was configured cannot be used.</exception>
    public static IKeySource? Of(string owner, JsonElement? inline, string? file, string? address)
    {
        if (inline is { } set)
            return new FixedKeys(Read(owner, "'jwks'", Encoding.UTF8.GetBytes(set.GetRawText())));
        if (file is not null)
            return OfFile(owner, file);
        return address is null ? null : OfAddress(owner, address);
    }

    private static IKeySource OfFile(string owner, string file)
    {
        if (!File.Exists(file))
            throw new SettingsException($"{owner}: the file '{file}' ('jwksFile') is not there.");
        _ = Read(owner, $"the file '{file}'", File.ReadAllBytes(file));
        return KeySources.OfFile(Path.GetFullPath(file), TimeProvider.System);
    }

    private static IKeySource OfAddress(string owner, string address) =>
        SettingValues.Address(address) is { } uri && SettingValues.IsPrivateWay(uri)
            ? KeySources.OfAddress(uri, Http, TimeProvider.System)
            : throw new SettingsException($"{owner}: 'jwksUrl' cannot be {SettingValues.Shown(address)}: allowed is an https address, or http on the loopback address.");

    private static VerificationKeys Read(string owner, string place, byte[] json)
    {
        var (keys, wrong) = VerificationKeys.Read(json);
        return keys ?? throw new SettingsException($"{owner}: the JWK Set of {place} {wrong}.");
    }
}
