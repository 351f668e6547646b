namespace Vooraf.Access.Decisions;

/// <summary>No token, no data; and a token is for one holder.</summary>
internal sealed class CallerIsKnown : IAccessRule
{
    private readonly Opinion unknown = Opinion.Refuse("caller-unknown", "No valid access token was shown.");
    private readonly Opinion other = Opinion.Refuse("other-holder", "The access token is for another holder.");

    public Opinion Judge(in Matter matter)
    {
        if (matter.Request.Caller is not { } caller)
            return unknown;
        return string.Equals(caller.Client.Holder, matter.Request.Holder, StringComparison.Ordinal) ? Opinion.None : other;
    }
}
