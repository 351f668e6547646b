using System.CommandLine;
using Vooraf.Configuration;

namespace Vooraf.Commands;

/// <summary>Every setting as an option of the command line.</summary>
internal sealed class SettingOptions
{
    private readonly List<(SettingDefinition Setting, Option<string?> Option)> options;

    private readonly Option<string?> file = new("--config") { Description = $"The settings file; {SettingsFile.DefaultName} in the working folder when it is there.", HelpName = "file" };

    public SettingOptions()
    {
        options = [.. SettingList.All.Select(setting => (setting, new Option<string?>(setting.Option) { Description = setting.Help, HelpName = "value" }))];
    }

    public Command AddTo(Command command)
    {
        command.Options.Add(file);
        foreach (var (_, option) in options)
            command.Options.Add(option);
        return command;
    }

    /// <summary>The settings of this start.</summary>
    /// <exception cref="SettingsException">A setting is unknown or impossible.</exception>
    public Settings Read(ParseResult result)
    {
        var given = new List<RawSetting>();
        foreach (var (setting, option) in options)
        {
            if (result.GetValue(option) is { } value)
                given.Add(new RawSetting(setting.Name, value, "command line"));
        }

        return SettingsReader.Read(given, Environment.GetEnvironmentVariables(), result.GetValue(file));
    }
}
