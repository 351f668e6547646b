using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vooraf.Configuration;

/// <summary>Changes one list of a settings file; every other byte stays as it is, comments too.</summary>
internal sealed class SettingsFileEditor(string path, string member)
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonReaderOptions Tolerant = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The list as it stands in the file; empty when it is not there.</summary>
    /// <exception cref="SettingsException">The file cannot be read. Comments stand in no list: a start would refuse them.</exception>
    public JsonArray Read()
    {
        var text = TextOf();
        if (SpanOf(text) is not { } span)
            return [];
        return JsonNode.Parse(text.AsSpan(span.Start, span.Length), documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true }) as JsonArray
            ?? throw new SettingsException($"'{member}' of {path} is not a list.");
    }

    /// <summary>Puts a list in its place, once the whole was found possible.</summary>
    /// <param name="list">The list.</param>
    /// <param name="check">Reads the settings with the changed file, whose path it is given.</param>
    /// <exception cref="SettingsException">The settings are not possible with it; the file is as it was.</exception>
    public void Write(JsonArray list, Action<string> check)
    {
        var changed = path + ".new";
        File.WriteAllBytes(changed, With(TextOf(), list));
        try
        {
            check(changed);
            if (!OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(changed, File.GetUnixFileMode(path));
            File.Move(changed, path, overwrite: true);
        }
        catch (SettingsException wrong)
        {
            throw new SettingsException(wrong.Message.Replace(changed, path, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(changed);
        }
    }

    private byte[] TextOf()
    {
        try
        {
            return File.Exists(path) ? File.ReadAllBytes(path) : "{\n}\n"u8.ToArray();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The settings file '{path}' cannot be read: {unreadable.Message}");
        }
    }

    private byte[] With(byte[] text, JsonArray list)
    {
        var json = list.ToJsonString(Indented).Replace("\n", "\n  ", StringComparison.Ordinal);
        if (SpanOf(text) is { } span)
            return [.. text.AsSpan(0, span.Start), .. Encoding.UTF8.GetBytes(json), .. text.AsSpan(span.Start + span.Length)];

        var open = Array.IndexOf(text, (byte)'{') + 1;
        var comma = IsEmpty(text) ? "" : ",";
        return [.. text.AsSpan(0, open), .. Encoding.UTF8.GetBytes($"\n  \"{member}\": {json}{comma}"), .. text.AsSpan(open)];
    }

    // Where the value of the member stands.
    private (int Start, int Length)? SpanOf(byte[] text)
    {
        try
        {
            var reader = new Utf8JsonReader(text, Tolerant);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1 || !reader.ValueTextEquals(member))
                    continue;
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                return (start, (int)EndOf(ref reader) - start);
            }

            return null;
        }
        catch (JsonException wrong)
        {
            throw new SettingsException($"The settings file '{path}' is not valid JSON (line {wrong.LineNumber + 1}): {wrong.Message}");
        }
    }

    private static long EndOf(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return reader.BytesConsumed;
    }

    private static bool IsEmpty(byte[] text)
    {
        var reader = new Utf8JsonReader(text, Tolerant);
        reader.Read();
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject;
    }
}
