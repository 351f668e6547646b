using System.Security.Cryptography;
using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Foreign;
using Vooraf.Access.Tokens;
using Vooraf.Fhir.Search;
using Vooraf.Planning.Standard;
using Vooraf.Records.Searching;
using Vooraf.Records.Storage;
using Vooraf.Records.Writing;

namespace Vooraf.Api;

/// <summary>The parts that the HTTP face works with. All live as long as the program.</summary>
public sealed record ApiServices
{
    /// <summary>The settings.</summary>
    public ApiSettings Settings { get; init; } = new();

    /// <summary>The store.</summary>
    public required IRecordStore Store { get; init; }

    /// <summary>Writes.</summary>
    public required RecordWriter Writer { get; init; }

    /// <summary>Searches.</summary>
    public required RecordSearch Search { get; init; }

    /// <summary>The search parameters that are supported: the same that make the index values.</summary>
    public required SearchParameterRegistry Registry { get; init; }

    /// <summary>The national standard.</summary>
    public required PzpStandard Standard { get; init; }

    /// <summary>The profiles by which resources are judged.</summary>
    public required PzpProfiles Profiles { get; init; }

    /// <summary>The decision.</summary>
    public AccessDecision Decision { get; init; } = AccessDecision.Standard;

    /// <summary>The tokens in force.</summary>
    public required TokenStore Tokens { get; init; }

    /// <summary>Knows the tokens of other issuers; null when none is trusted.</summary>
    public ForeignTokens? Foreign { get; init; }

    /// <summary>Finds out which client asks for a token.</summary>
    public required ClientAuthentication Authentication { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Fills the nonces of paging links with random bytes.</summary>
    public Action<Span<byte>> FillNonce { get; init; } = RandomNumberGenerator.Fill;

    /// <summary>The name of an organisation as people know it, by its id or URA; null when it is not known.</summary>
    public Func<string, string?> NameOfOrganisation { get; init; } = static _ => null;

    /// <summary>What the operator must know although everything works, or null. Shown by <c>/health/ready</c>.</summary>
    public Func<string?> Warning { get; init; } = static () => null;

    /// <summary>Says why new versions cannot be stored now (for instance little disk space), or null when they can. Asked by <c>/health/ready</c>.</summary>
    public Func<string?> WhyNotWritable { get; init; } = static () => null;
}
