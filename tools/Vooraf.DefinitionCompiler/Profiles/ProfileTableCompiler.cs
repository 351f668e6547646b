using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Vooraf.DefinitionCompiler.Profiles;

/// <summary>
/// Makes the built-in tables of profiles: of each definition its rules and codes only. A table is a FHIR package in short: one resource a line
/// (StructureDefinition, ValueSet or CodeSystem, UTF-8 JSON), in the order of type and URL, compressed with Brotli.
/// </summary>
public static class ProfileTableCompiler
{
    /// <summary>The table of the profiles in a folder and of everything they need.</summary>
    /// <param name="own">Folder with the profiles of the standard and their value sets, at any depth below it except <paramref name="leftOut"/>.</param>
    /// <param name="needed">Folder with the definitions that they may need.</param>
    /// <param name="leftOut">Names of subfolders of <paramref name="own"/> that are no part of it.</param>
    /// <returns>The lines, not yet compressed.</returns>
    public static string Compile(string own, string needed, params string[] leftOut)
    {
        var definitions = new DefinitionFolder(own, leftOut);
        return Lines(new NeededDefinitions(definitions, new DefinitionFolder(needed)).All(definitions));
    }

    /// <summary>The table of a later layer: what stands in its folder, to be laid over the table of <see cref="Compile"/>.</summary>
    public static string CompileLayer(string own, string needed)
    {
        var definitions = new DefinitionFolder(own);
        return Lines(new NeededDefinitions(definitions, new DefinitionFolder(needed)).Layer(definitions));
    }

    /// <summary>The bytes of the file.</summary>
    public static byte[] Compress(string lines)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, new BrotliCompressionOptions { Quality = 11 }))
            brotli.Write(Encoding.UTF8.GetBytes(lines));
        return compressed.ToArray();
    }

    /// <summary>The lines in the bytes of a file.</summary>
    public static string Decompress(byte[] file)
    {
        using var brotli = new BrotliStream(new MemoryStream(file), CompressionMode.Decompress);
        using var reader = new StreamReader(brotli, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Lines(IEnumerable<JsonNode> definitions)
    {
        var lines = new StringBuilder();
        foreach (var definition in definitions.OrderBy(Order, StringComparer.Ordinal))
            lines.Append(Slim(definition).ToJsonString(Canonical.Form)).Append('\n');
        return lines.ToString();
    }

    private static string Order(JsonNode definition) => definition["resourceType"].Text() + " " + definition["url"].Text();

    private static JsonObject Slim(JsonNode definition) => definition["resourceType"].Text() switch
    {
        "StructureDefinition" => SlimProfile.Of(definition),
        "ValueSet" => SlimTerminology.OfValueSet(definition),
        _ => SlimTerminology.OfCodeSystem(definition),
    };
}
