using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Validation;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Validation;

/// <summary>The published and the reconstructed Dutch profiles, read where they are; each set is made once.</summary>
internal static class DutchPackages
{
    private const string Conformance = "conformance/";
    private static readonly Lazy<ProfileValidator> OfBeta3 = new(() => Validator("pzp-r4/profiles-snapshot", "pzp-r4/valuesets"));
    private static readonly Lazy<ProfileValidator> OfRc2 = new(() => Validator("pzp-r4-rc2-reconstructed/profiles-snapshot", "pzp-r4-rc2-reconstructed/valuesets"));

    /// <summary>The official 0.1.3-beta3 profiles, with nl-core.</summary>
    public static ProfileValidator Beta3 => OfBeta3.Value;

    /// <summary>The reconstructed 1.0.0-rc2 profiles, with nl-core.</summary>
    public static ProfileValidator Rc2 => OfRc2.Value;

    /// <summary>The reconstructed 1.0.0-rc2 profiles, with nl-core and one more package.</summary>
    public static ProfileValidator Rc2With(DefinitionPackage more) =>
        new(ProfileSet.Of([Package("pzp-r4-rc2-reconstructed/profiles-snapshot"), Package("pzp-r4-rc2-reconstructed/valuesets"), .. NlCore(), more], []));

    /// <summary>The table that is built into the program: one definition a line, compressed.</summary>
    public static DefinitionPackage BuiltInTable()
    {
        using var table = new BrotliStream(File.OpenRead(Path.Combine(SharedFiles.Repository, "src", "Vooraf.Planning", "Standard", "profiles.table")), CompressionMode.Decompress);
        using var reader = new StreamReader(table);
        return DefinitionPackage.Of("built-in", reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(line)));
    }

    /// <summary>Reads the JSON files of a folder of the conformance material.</summary>
    public static DefinitionPackage Package(string folder) => DefinitionPackage.Read(SharedFiles.PathOf(Conformance + folder));

    /// <summary>The resources in a folder of the conformance material, by file name.</summary>
    public static IReadOnlyList<(string Name, JsonElement Resource)> Resources(string folder) =>
    [
        .. Directory.GetFiles(SharedFiles.PathOf(Conformance + folder), "*.json").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), JsonElement.Parse(File.ReadAllBytes(file)))),
    ];

    /// <summary>The packages of nl-core and its terminology.</summary>
    public static IReadOnlyList<DefinitionPackage> NlCore() => [Package("nl-core/snapshots-json"), Package("nl-core/terminology-json")];

    private static ProfileValidator Validator(params string[] folders) =>
        new(ProfileSet.Of([.. folders.Select(Package), .. NlCore()], []));
}
