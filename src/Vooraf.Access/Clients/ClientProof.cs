using Vooraf.Access.Tokens;

namespace Vooraf.Access.Clients;

/// <summary>What came of a client showing who it is.</summary>
public abstract record ClientProof
{
    private ClientProof()
    {
    }

    /// <summary>It is this client.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Context">For whom it says that it acts.</param>
    public sealed record Known(Client Client, StatedContext Context) : ClientProof;

    /// <summary>It is not shown.</summary>
    /// <param name="Sentence">Why, for the caller.</param>
    public sealed record Unknown(string Sentence) : ClientProof;

    /// <summary>Too many failed attempts from this origin.</summary>
    /// <param name="RetryAfter">How long to wait.</param>
    public sealed record Throttled(TimeSpan RetryAfter) : ClientProof;

    /// <summary>It cannot be judged now: its keys cannot be reached.</summary>
    /// <param name="Sentence">Why, for the caller.</param>
    public sealed record Unavailable(string Sentence) : ClientProof;
}
