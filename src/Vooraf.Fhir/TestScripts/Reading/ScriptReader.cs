using System.Collections.Immutable;
using System.Text.Json;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Reading;

/// <summary>Reads the resource TestScript.</summary>
internal static class ScriptReader
{
    public static TestScriptReading Read(JsonElement resource, string name, Func<string, byte[]?> files)
    {
        var script = new ScriptElement(resource);
        if (script.Text("resourceType") is not "TestScript")
            return new TestScriptReading(null, [Issue.Error(IssueCode.Value, "The resource is not a TestScript.")]);

        var steps = new ActionReader(script);
        return new TestScriptReading(
            new TestScript(name)
            {
                Title = script.Text("title") ?? script.Text("name") ?? name,
                Description = script.Text("description"),
                Url = script.Text("url"),
                Fixtures = [.. script.Children("fixture").Select(fixture => FixtureReader.Read(fixture, script, files))],
                Profiles = Profiles(script),
                Variables = [.. script.Children("variable").Select(Variable)],
                Setup = script.Has("setup") ? Part("Setup", script.Child("setup"), steps) : null,
                Tests = [.. script.Children("test").Select((test, at) => Part(test.Text("name") ?? $"Test {at + 1}", test, steps))],
                Teardown = script.Has("teardown") ? Part("Teardown", script.Child("teardown"), steps) : null,
            },
            []);
    }

    private static ScriptPart Part(string name, ScriptElement part, ActionReader steps) =>
        new(name, part.Text("description"), [.. part.Children("action").SelectMany(steps.Read)]);

    private static ScriptVariable Variable(ScriptElement variable) => new(
        variable.Text("name") ?? "",
        variable.Text("defaultValue"),
        variable.Text("expression"),
        variable.Text("headerField"),
        variable.Text("sourceId"),
        variable.Extensions("testscript-variable-optional").Any(extension => extension.Flag("valueBoolean", absent: false)));

    private static ImmutableDictionary<string, string> Profiles(ScriptElement script) => script.Children("profile")
        .Where(profile => profile.Text("id") is not null && profile.Text("reference") is not null)
        .DistinctBy(profile => profile.Text("id"), StringComparer.Ordinal)
        .ToImmutableDictionary(profile => profile.Text("id")!, profile => profile.Text("reference")!, StringComparer.Ordinal);
}
