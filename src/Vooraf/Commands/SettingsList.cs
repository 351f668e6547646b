using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Vooraf.Configuration;
using Vooraf.Terminals;

namespace Vooraf.Commands;

/// <summary>One list of the settings file that commands look at and change: <c>clients</c> or <c>holders</c>.</summary>
internal sealed class SettingsList(string member, ParseResult arguments, Terminal terminal)
{
    public const string FromNextStart = "It counts from the next start of the server.";

    private string Path => arguments.GetValue<string?>("--config") ?? SettingsFile.DefaultName;

    /// <summary>Puts an entry at the end.</summary>
    /// <exception cref="SettingsException">It is not possible; nothing was changed.</exception>
    public int Add(JsonObject entry)
    {
        var (editor, list) = Open();
        if (Find(list, (string)entry["id"]!) is not null)
            throw CommandException.WrongUsage($"'{member}' of {Path} holds '{(string)entry["id"]!}' already. An id is never given again, also when it was ended: the log names it.");
        list.Add(entry);
        editor.Write(list, Check);
        terminal.Say($"'{(string)entry["id"]!}' is added to '{member}' of {Path}. {FromNextStart}");
        return ExitCode.Ok;
    }

    /// <summary>Marks an entry as ended now. It stays in the list, so that its id is never given to another.</summary>
    /// <exception cref="SettingsException">It is not possible; nothing was changed.</exception>
    public int End(string id)
    {
        var (editor, list) = Open();
        var entry = Find(list, id) ?? throw CommandException.CouldNot($"'{member}' of {Path} holds no '{id}'.");
        if (entry["ended"] is { } ended)
            throw CommandException.CouldNot($"'{id}' was ended already, at {ended}.");
        entry["ended"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        editor.Write(list, Check);
        terminal.Say($"'{id}' is ended. {FromNextStart} Until then, and no longer than its tokens live, a running server still answers it: start it again.");
        return ExitCode.Ok;
    }

    private static JsonObject? Find(JsonArray list, string id) => list.OfType<JsonObject>().FirstOrDefault(entry => entry["id"] is JsonValue value && value.TryGetValue<string>(out var known) && string.Equals(known, id, StringComparison.Ordinal));

    private (SettingsFileEditor Editor, JsonArray List) Open()
    {
        var setting = SettingList.ByName(member)!;
        if (Environment.GetEnvironmentVariable(setting.Variable) is not null || arguments.GetValue<string?>(setting.Option) is not null)
            throw CommandException.WrongUsage($"'{member}' is set by {setting.Variable} or {setting.Option}, which go before the settings file: change it there.");
        var editor = new SettingsFileEditor(Path, member);
        return (editor, editor.Read());
    }

    // The file as it would be, by all rules of a start.
    private static void Check(string file) => SettingsReader.Read([], Environment.GetEnvironmentVariables(), file);
}
