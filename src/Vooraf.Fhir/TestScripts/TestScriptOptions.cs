using System.Collections.Immutable;
using Vooraf.Fhir.Validation;

namespace Vooraf.Fhir.TestScripts;

/// <summary>How scripts are run.</summary>
public sealed record TestScriptOptions
{
    /// <summary>The base address of the FHIR API, with or without a slash at its end.</summary>
    public required Uri Base { get; init; }

    /// <summary>The value of the header Authorization, for requests to that base that bring none of their own; null: none. It is never written down.</summary>
    public string? Authorization { get; init; }

    /// <summary>Values of variables; they go before what the script says of them.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What knows profiles; without it only base R4 can be judged, and other profiles are not carried out.</summary>
    public ProfileValidator? Profiles { get; init; }

    /// <summary>How long an answer may take, its content included.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of the report.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
