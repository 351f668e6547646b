using System.Text.Json.Nodes;
using Vooraf.DefinitionCompiler.Profiles;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Standard;

public class BuiltInTablesTests
{
    private static readonly string[] Kept =
    [
        "resourceType", "url", "version", "kind", "abstract", "type", "baseDefinition", "derivation", "snapshot", "element",
        "id", "path", "sliceName", "slicing", "discriminator", "ordered", "rules", "min", "max", "maxLength", "contentReference", "code", "profile", "targetProfile",
        "constraint", "key", "severity", "expression", "binding", "strength", "valueSet", "extension", "valueBoolean",
        "compose", "include", "exclude", "system", "concept", "display", "filter", "property", "op", "value", "caseSensitive", "content",
    ];

    [Theory]
    [InlineData("profiles.table")]
    [InlineData("deltas.table")]
    public void a_table_in_the_repository_is_what_the_compiler_makes_of_the_published_definitions(string file)
    {
        var made = ProfileTables.Compile(SharedFiles.PathOf("conformance")).Single(table => string.Equals(table.File, file, StringComparison.Ordinal));

        ProfileTableCompiler.Decompress(File.ReadAllBytes(InRepository(file))).ShouldBe(made.Lines);
    }

    [Theory]
    [InlineData("profiles.table", 81)]
    [InlineData("deltas.table", 4)]
    public void a_table_holds_rules_and_codes_and_nothing_else(string file, int profiles)
    {
        var definitions = Read(file);

        definitions.Count(definition => (string?)definition["resourceType"] is "StructureDefinition").ShouldBe(profiles);
        foreach (var definition in definitions)
            Names(definition).Except(Kept, StringComparer.Ordinal).ShouldBeEmpty((string?)definition["url"]);
        Extensions(definitions).Distinct(StringComparer.Ordinal).ShouldBe(["http://hl7.org/fhir/StructureDefinition/elementdefinition-bestpractice"]);
    }

    [Fact]
    public void every_profile_and_value_set_that_the_dutch_definitions_point_to_is_in_the_table()
    {
        var definitions = Read("profiles.table");
        var urls = definitions.Select(definition => (string)definition["url"]!).ToHashSet(StringComparer.Ordinal);

        var pointers = definitions.SelectMany(Pointers).Where(url => !url.StartsWith("http://hl7.org/", StringComparison.Ordinal) && !url.StartsWith("http://terminology.hl7.org/", StringComparison.Ordinal));

        pointers.Except(urls, StringComparer.Ordinal).ShouldBeEmpty();
    }

    /// <summary>The names of properties, but not those inside a fixed or pattern value, which are content.</summary>
    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject some => some.Where(property => !IsValue(property.Key)).SelectMany(property => Names(property.Value).Prepend(property.Key)),
        JsonArray items => items.SelectMany(Names),
        _ => [],
    };

    private static bool IsValue(string name) => name.StartsWith("fixed", StringComparison.Ordinal) || name.StartsWith("pattern", StringComparison.Ordinal);

    private static IEnumerable<string> Extensions(IEnumerable<JsonNode> definitions) =>
        definitions.SelectMany(definition => definition["snapshot"]?["element"]?.AsArray() ?? [])
            .SelectMany(element => element!["constraint"]?.AsArray() ?? [])
            .SelectMany(constraint => constraint!["extension"]?.AsArray() ?? [])
            .Select(extension => (string)extension!["url"]!);

    private static IEnumerable<string> Pointers(JsonNode? node) => node switch
    {
        JsonObject some => some.SelectMany(property => property.Key is "profile" or "targetProfile" or "valueSet" or "baseDefinition" ? Texts(property.Value) : Pointers(property.Value)),
        JsonArray items => items.SelectMany(Pointers),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode? node) =>
        (node is JsonArray items ? items.Select(item => (string)item!) : [(string)node!]).Select(text => text.Split('|')[0]);

    private static List<JsonNode> Read(string file) =>
        [.. ProfileTableCompiler.Decompress(File.ReadAllBytes(InRepository(file))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private static string InRepository(string file) => Path.Combine(SharedFiles.Repository, "src", "Vooraf.Planning", "Standard", file);
}
