using System.Text.Json;

namespace Vooraf.Configuration;

/// <summary>The settings file: a JSON object, comments allowed.</summary>
internal static class SettingsFile
{
    public const string DefaultName = "vooraf.json";

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>Reads the file that was named, or the default one when it is there.</summary>
    /// <exception cref="SettingsException">The named file is not there, or it is not a JSON object.</exception>
    public static IReadOnlyList<RawSetting> Read(string? named)
    {
        var path = named ?? DefaultName;
        if (!File.Exists(path))
            return named is null ? [] : throw new SettingsException($"The settings file '{named}' (--config) is not there.");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new SettingsException($"The settings file '{path}' must hold one JSON object.");
            return [.. document.RootElement.EnumerateObject().Select(member => new RawSetting(member.Name, TextOf(member.Value), $"file {path}"))];
        }
        catch (JsonException wrong)
        {
            throw new SettingsException($"The settings file '{path}' is not valid JSON (line {wrong.LineNumber + 1}): {wrong.Message}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The settings file '{path}' cannot be read: {unreadable.Message}");
        }
    }

    private static string TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
