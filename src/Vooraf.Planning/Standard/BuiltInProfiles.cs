using System.IO.Compression;
using Vooraf.Fhir.Packages;

namespace Vooraf.Planning.Standard;

/// <summary>The profiles, value sets and code systems that are in the program: rules and codes, one definition a line, compressed with Brotli (made by tools/Vooraf.DefinitionCompiler).</summary>
internal static class BuiltInProfiles
{
    private const string Standard = "Vooraf.Planning.Standard.profiles.table";
    private const string Later = "Vooraf.Planning.Standard.deltas.table";

    /// <summary>Reads them.</summary>
    /// <param name="later">True to lay the later changes over them: each definition of the layer takes the place of the one with the same URL.</param>
    public static DefinitionPackage Read(bool later)
    {
        var standard = DefinitionPackage.Of("built-in", Lines(Standard));
        if (!later)
            return standard;

        var layer = DefinitionPackage.Of("later", Lines(Later));
        var replaced = layer.Definitions.Select(definition => definition.Url).ToHashSet(StringComparer.Ordinal);
        return DefinitionPackage.Of("built-in", [.. standard.Definitions.Where(definition => !replaced.Contains(definition.Url)).Concat(layer.Definitions).Select(definition => definition.Json)]);
    }

    private static List<ReadOnlyMemory<byte>> Lines(string resource)
    {
        ReadOnlyMemory<byte> rest = Decompress(resource);
        var lines = new List<ReadOnlyMemory<byte>>(128);
        for (var end = rest.Span.IndexOf((byte)'\n'); end >= 0; end = rest.Span.IndexOf((byte)'\n'))
        {
            lines.Add(rest[..end]);
            rest = rest[(end + 1)..];
        }

        return lines;
    }

    private static byte[] Decompress(string resource)
    {
        using var stream = typeof(BuiltInProfiles).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidDataException($"{resource} is not in the program.");
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.ToArray();
    }
}
