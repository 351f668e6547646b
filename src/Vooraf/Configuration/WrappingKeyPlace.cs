using System.Collections.Immutable;
using Vooraf.Records.Keys;

namespace Vooraf.Configuration;

/// <summary>Where a wrapping key is: in a file or in an environment variable. The key itself never stands in a setting.</summary>
/// <param name="File">The file; null when it is a variable.</param>
/// <param name="Variable">The variable; null when it is a file.</param>
internal sealed record WrappingKeyPlace(string? File, string? Variable)
{
    public const string Allowed = "file:PATH or env:NAME, where 32 random bytes are: as they are in a file, or as base64 or 64 hexadecimal digits";

    private const string FilePrefix = "file:";
    private const string VariablePrefix = "env:";

    /// <summary>Reads a place; null when it is none.</summary>
    public static WrappingKeyPlace? Parse(string text)
    {
        if (text.StartsWith(FilePrefix, StringComparison.Ordinal) && SettingValues.Folder(text[FilePrefix.Length..]) is { } file)
            return new WrappingKeyPlace(file, null);

        return text.StartsWith(VariablePrefix, StringComparison.Ordinal) && text.Length > VariablePrefix.Length ? new WrappingKeyPlace(null, text[VariablePrefix.Length..]) : null;
    }

    /// <summary>Reads places between semicolons; null when one is none.</summary>
    public static ImmutableArray<WrappingKeyPlace>? ParseList(string text)
    {
        var places = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray();
        return places.Any(place => place is null) ? null : [.. places!];
    }

    /// <summary>Reads the key.</summary>
    /// <exception cref="SettingsException">There is none.</exception>
    public IWrappingKey Read()
    {
        try
        {
            return (File is not null ? WrappingKeyText.FromFile(File) : WrappingKeyText.FromText(Environment.GetEnvironmentVariable(Variable!) ?? ""))
                ?? throw new SettingsException($"{this} holds no wrapping key. Allowed is {Allowed}; 'vooraf keys make FILE' makes one.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"The wrapping key in {this} cannot be read: {failure.Message}");
        }
    }

    /// <summary>The place in words.</summary>
    public override string ToString() => File is null ? $"environment variable {Variable}" : $"file {File}";
}
