using System.Text.Json;
using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Reading;

/// <summary>Reads a fixture: a contained resource or a file beside the script.</summary>
internal static class FixtureReader
{
    public static ScriptFixture Read(ScriptElement fixture, ScriptElement script, Func<string, byte[]?> files)
    {
        var id = fixture.Text("id") ?? "";
        if (fixture.Child("resource").Text("reference") is not { } reference)
            return Absent(id, "the fixture names no resource");
        if (reference.StartsWith('#'))
            return Contained(id, reference[1..], script);
        if (files(reference) is not { } content)
            return Absent(id, $"there is no file {reference}");
        if (!ResourceFile.TryRead(content, out var resource, out var problem))
            return Absent(id, $"{reference}: {problem}");
        return new ScriptFixture(id, resource, Automatic(fixture));
    }

    private static ScriptFixture Contained(string id, string name, ScriptElement script)
    {
        if (script.Find("contained") is { ValueKind: JsonValueKind.Array } contained)
        {
            foreach (var resource in contained.EnumerateArray())
            {
                if (string.Equals(new ScriptElement(resource).Text("id"), name, StringComparison.Ordinal))
                    return new ScriptFixture(id, resource, null);
            }
        }

        return Absent(id, $"the script contains no resource {name}");
    }

    private static string? Automatic(ScriptElement fixture) =>
        fixture.Flag("autocreate", absent: false) || fixture.Flag("autodelete", absent: false)
            ? "creating and deleting a fixture by itself is not supported: write it as operations of setup and teardown"
            : null;

    private static ScriptFixture Absent(string id, string problem) => new(id, default, problem);
}
