using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.TestScripts.Model;
using Vooraf.Fhir.TestScripts.Reading;

namespace Vooraf.Fhir.TestScripts;

/// <summary>A FHIR TestScript (https://hl7.org/fhir/R4/testscript.html), read once; immutable.</summary>
public sealed class TestScript
{
    internal TestScript(string name)
    {
        Name = name;
    }

    /// <summary>By what it is called in a report: the name of its file.</summary>
    public string Name { get; }

    /// <summary>Its title, or its name when it has none.</summary>
    public string Title { get; internal init; } = "";

    /// <summary>What it tests, in its own words.</summary>
    public string? Description { get; internal init; }

    /// <summary>Its canonical address.</summary>
    public string? Url { get; internal init; }

    /// <summary>True when every request says its own format, so that another format of the run changes nothing.</summary>
    public bool HasOwnFormat => Parts.SelectMany(part => part.Actions).OfType<ScriptOperation>().All(operation => operation.Accept is not null);

    internal ImmutableArray<ScriptFixture> Fixtures { get; init; } = [];

    /// <summary>Canonicals of profiles by their name in the script.</summary>
    internal ImmutableDictionary<string, string> Profiles { get; init; } = ImmutableDictionary<string, string>.Empty;

    internal ImmutableArray<ScriptVariable> Variables { get; init; } = [];

    internal ScriptPart? Setup { get; init; }

    internal ImmutableArray<ScriptPart> Tests { get; init; } = [];

    internal ScriptPart? Teardown { get; init; }

    private IEnumerable<ScriptPart> Parts => Tests.Concat(new[] { Setup, Teardown }.OfType<ScriptPart>());

    /// <summary>Reads a script in JSON or XML. Whatever the bytes are, this does not throw.</summary>
    /// <param name="content">The script.</param>
    /// <param name="name">By what it is called in a report.</param>
    /// <param name="files">Gives the content of a file that a fixture names, or null; without it only contained resources can be fixtures.</param>
    public static TestScriptReading Read(ReadOnlyMemory<byte> content, string name, Func<string, byte[]?>? files = null)
    {
        if (ResourceFile.TryRead(content, out var resource, out var problem))
            return ScriptReader.Read(resource, name, files ?? (_ => null));
        return new TestScriptReading(null, [Issue.Error(IssueCode.Structure, problem)]);
    }
}
