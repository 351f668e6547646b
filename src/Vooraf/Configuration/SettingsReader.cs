using System.Collections;

namespace Vooraf.Configuration;

/// <summary>Reads the settings: command line before environment before file before default. Whatever is unknown or impossible stops the start.</summary>
internal static class SettingsReader
{
    /// <summary>Reads and checks.</summary>
    /// <param name="commandLine">What the command line says.</param>
    /// <param name="variables">The environment variables.</param>
    /// <param name="file">The named settings file; null for the default one, if it is there.</param>
    /// <exception cref="SettingsException">A setting is unknown or impossible.</exception>
    public static Settings Read(IReadOnlyList<RawSetting> commandLine, IDictionary variables, string? file)
    {
        var settings = new Settings();
        // Each later source overrules the one before, but what an earlier one says must be possible too.
        foreach (var source in new[] { SettingsEnvironment.ReadGeneral(variables), SettingsFile.Read(file), SettingsEnvironment.Read(variables), commandLine })
        {
            foreach (var raw in source)
                settings = Apply(settings, raw);
        }

        return SettingsRules.Check(settings);
    }

    private static Settings Apply(Settings settings, RawSetting raw)
    {
        if (SettingList.ByName(raw.Name) is not { } definition)
            throw new SettingsException($"Unknown setting '{raw.Name}' ({raw.Source}). Known are: {string.Join(", ", SettingList.All.Select(setting => setting.Name))}.");
        var value = definition.IsPrivate ? "what it says" : $"'{raw.Value}'";
        return definition.Apply(settings, raw.Value)
            ?? throw new SettingsException($"Setting '{raw.Name}' ({raw.Source}) cannot be {value}: allowed is {definition.Allowed}.");
    }
}
