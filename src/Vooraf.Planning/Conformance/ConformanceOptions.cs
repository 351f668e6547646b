using System.Collections.Immutable;

namespace Vooraf.Planning.Conformance;

/// <summary>What a conformance run tests, and how.</summary>
public sealed record ConformanceOptions
{
    /// <summary>The base address of the FHIR API.</summary>
    public required Uri Base { get; init; }

    /// <summary>A folder with TestScripts that take the place of our own; null: our own.</summary>
    public string? ScriptsFolder { get; init; }

    /// <summary>Only scripts of which the name begins with one of these; empty: all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>The access token; null: ask one with the credentials, or send none.</summary>
    public string? Token { get; init; }

    /// <summary>With what a token is asked when there is none.</summary>
    public ClientCredentials? Credentials { get; init; }

    /// <summary>The id of the Patient at the server; null: found by BSN, or not needed by the scripts.</summary>
    public string? Patient { get; init; }

    /// <summary>The BSN by which the Patient is found, in the body of a POST; null: the id is given.</summary>
    public string? Bsn { get; init; }

    /// <summary>Values of variables of the scripts.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Variables of the scripts that stand for the value of the header Authorization.</summary>
    public ImmutableArray<string> TokenVariables { get; init; } = [];

    /// <summary>json, xml or both.</summary>
    public ImmutableArray<string> Formats { get; init; } = ["json", "xml"];
}
