using System.Text.Json;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Keys;

/// <summary><c>vault.json</c>: to which store a vault belongs. It comes last when a vault is made, so that a folder without it is none.</summary>
/// <param name="Store">The id of the store.</param>
/// <param name="WrappingKey">The id of the wrapping key with which what is new is wrapped.</param>
/// <param name="Erased">The highest number of a dossier of which the key was destroyed.</param>
internal sealed record VaultFile(string Store, string WrappingKey, long Erased)
{
    public const string Name = "vault.json";

    private const int Form = 1;

    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Name));

    /// <summary>Reads it.</summary>
    /// <exception cref="StoreUnavailableException">It is damaged, or of a newer program.</exception>
    public static VaultFile Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            if (root.GetProperty("form"u8).GetInt32() != Form)
                throw new StoreUnavailableException($"{path} is of a newer program. Start that one.");
            return new VaultFile(root.GetProperty("store"u8).GetString()!, root.GetProperty("wrappingKey"u8).GetString()!, root.GetProperty("erased"u8).GetInt64());
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new StoreUnavailableException($"{path} is damaged. Put it back from the backup of the key vault.", damaged);
        }
    }

    /// <summary>Writes it so that after a crash the old or the new one is there.</summary>
    public void Write(string folder)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteNumber("form"u8, Form);
            writer.WriteString("store"u8, Store);
            writer.WriteString("wrappingKey"u8, WrappingKey);
            writer.WriteNumber("erased"u8, Erased);
            writer.WriteEndObject();
        }

        KeyFile.Replace(Path.Combine(folder, Name), json.ToArray());
    }
}
