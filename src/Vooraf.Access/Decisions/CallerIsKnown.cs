namespace Vooraf.Access.Decisions;

/// <summary>No token, no data.</summary>
internal sealed class CallerIsKnown : IAccessRule
{
    private static readonly Opinion Unknown = new(Verdict.Refuse, "caller-unknown", "No valid access token was shown.");

    public Opinion Judge(in AccessRequest request) => request.Caller is null ? Unknown : Opinion.None;
}
