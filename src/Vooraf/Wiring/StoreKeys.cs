using Vooraf.Configuration;
using Vooraf.Records.Keys;

namespace Vooraf.Wiring;

/// <summary>The keys of the store as the settings give them.</summary>
internal static class StoreKeys
{
    private const string DevelopmentKey = "development.key";

    /// <summary>The vault and what opens it. In Development the first start makes a wrapping key beside the vault; else one must be given.</summary>
    /// <exception cref="SettingsException">No wrapping key is given, or it stands where what it protects is.</exception>
    public static KeyVaultSettings Of(Settings settings)
    {
        if (Inside(settings.KeyFolder, settings.Data))
            throw new SettingsException($"Setting 'keys' cannot be '{settings.KeyFolder}': that is in the data folder, and who copies that one would have the keys with it. Allowed is a folder elsewhere.");

        return new KeyVaultSettings
        {
            Folder = settings.KeyFolder,
            Wrapping = settings.WrappingKey is { } place ? Read(settings, place) : OfDevelopment(settings),
            Former = [.. settings.FormerWrappingKeys.Select(former => Read(settings, former))],
        };
    }

    private static IWrappingKey Read(Settings settings, WrappingKeyPlace place)
    {
        if (!settings.IsDevelopment && place.File is { } file && (Inside(file, settings.Data) || Inside(file, settings.KeyFolder)))
            throw new SettingsException($"Setting 'wrappingKey' cannot be '{file}': a key that lies with what it protects, protects nothing. Allowed is a file outside 'data' and 'keys', or an environment variable.");

        return place.Read();
    }

    private static IWrappingKey OfDevelopment(Settings settings)
    {
        if (!settings.IsDevelopment)
            throw new SettingsException("No wrapping key is given, and nothing is stored unsealed. Make one ('vooraf keys make FILE'), keep it outside 'data' and 'keys', and say with 'wrappingKey' where it is (docs/operating.md).");

        var place = WrappingKeyPlace.Parse("file:" + Path.Combine(settings.KeyFolder, DevelopmentKey))!;
        return File.Exists(place.File) || KeyVaultFolder.HoldsVault(settings.KeyFolder) ? place.Read() : WrappingKeyText.Make(place.File!);
    }

    private static bool Inside(string path, string folder) =>
        (Path.TrimEndingDirectorySeparator(path) + Path.DirectorySeparatorChar).StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
