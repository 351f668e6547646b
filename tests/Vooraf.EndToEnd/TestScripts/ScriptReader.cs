using System.Globalization;
using System.Text.Json;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Reads the published test scripts where they are.</summary>
internal static class ScriptReader
{
    private const string Folder = "conformance/testscripts";

    /// <summary>The scripts of a version that question a server, by file name; one name that stands for none where the material is absent.</summary>
    public static IReadOnlyList<string> Names(string version)
    {
        if (!SharedFiles.Exists)
            return ["(absent)"];
        var names = Directory.GetFiles(Path.Combine(SharedFiles.Root, Folder, version, "Provider-Server"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file));
        return [.. names.Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads one script; skips the running test when the material is absent.</summary>
    public static IReadOnlyList<ScriptStep> Read(string version, string name, ScriptVariables variables)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(SharedFiles.PathOf($"{Folder}/{version}/Provider-Server/{name}.json")));
        return [.. document.RootElement.GetProperty("test").EnumerateArray().Select(test => Step(test.GetProperty("action"), variables))];
    }

    private static ScriptStep Step(JsonElement actions, ScriptVariables variables)
    {
        var operations = actions.EnumerateArray().Where(action => action.TryGetProperty("operation", out _)).ToList();
        operations.Count.ShouldBe(1, "a test of a script is understood here as one operation with asserts");
        var asserts = actions.EnumerateArray().Where(action => action.TryGetProperty("assert", out _)).Select(action => Assertion(action.GetProperty("assert"), variables));
        return new ScriptStep(Operation(operations[0].GetProperty("operation"), variables), [.. asserts]);
    }

    private static ScriptOperation Operation(JsonElement operation, ScriptVariables variables)
    {
        operation.GetProperty("type").GetProperty("code").GetString().ShouldBe("search");
        var headers = operation.GetProperty("requestHeader").EnumerateArray()
            .ToDictionary(header => Text(header, "field")!, header => variables.Fill(Text(header, "value")!), StringComparer.Ordinal);
        return new ScriptOperation(Text(operation, "resource")!, variables.Fill(Text(operation, "params")!), Text(operation, "accept")!, headers);
    }

    private static ScriptAssert Assertion(JsonElement assert, ScriptVariables variables)
    {
        (Text(assert, "operator") ?? "equals").ShouldBe("equals", "the only operator that the scripts use");
        var read = new ScriptAssert(
            Text(assert, "description")!,
            Text(assert, "responseCode") is { } code ? int.Parse(code, CultureInfo.InvariantCulture) : null,
            Text(assert, "expression") is { } expression ? variables.Fill(expression) : null,
            Text(assert, "value"),
            Text(assert, "validateProfileId"),
            Rule(assert));
        new object?[] { read.ResponseCode, read.Expression, read.Profile, read.Rule }.Count(wanted => wanted is not null).ShouldBe(1, read.Name);
        return read;
    }

    /// <summary>The rule that an extension names, in an assert that has no other content.</summary>
    private static string? Rule(JsonElement assert) =>
        assert.TryGetProperty("extension", out var extensions) ? Text(extensions[0].GetProperty("extension")[0], "valueId") : null;

    private static string? Text(JsonElement element, string property) => element.TryGetProperty(property, out var value) ? value.GetString() : null;
}
