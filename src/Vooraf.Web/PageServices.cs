using Vooraf.Access.Decisions;
using Vooraf.Access.Tokens;
using Vooraf.Planning.Standard;
using Vooraf.Records;
using Vooraf.Records.Storage;

namespace Vooraf.Web;

/// <summary>The parts that the pages work with. All live as long as the program.</summary>
public sealed record PageServices
{
    /// <summary>The store.</summary>
    public required IRecordStore Store { get; init; }

    /// <summary>The national standard.</summary>
    public required PzpStandard Standard { get; init; }

    /// <summary>The base URL of the API, which a reference may begin with; null when it is not known.</summary>
    public string? ServiceBase { get; init; }

    /// <summary>The holder whose people are shown.</summary>
    public required Holder Holder { get; init; }

    /// <summary>As whom the pages look: until people sign in, one configured client.</summary>
    public required Func<Caller> Caller { get; init; }

    /// <summary>The decision; it binds the pages as it binds the API.</summary>
    public AccessDecision Decision { get; init; } = AccessDecision.Standard;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
