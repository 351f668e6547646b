namespace Vooraf.Access.Decisions;

/// <summary>The token must allow what is asked: a right to read does not write.</summary>
internal sealed class RightIsHeld : IAccessRule
{
    private static readonly Opinion Missing = new(Verdict.Refuse, "right-missing", "The access token does not allow this interaction.");

    public Opinion Judge(in AccessRequest request) =>
        request.Caller is { } caller && (caller.Rights & request.Needed) == request.Needed ? Opinion.None : Missing;
}
