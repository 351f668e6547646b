namespace Vooraf.Access.Decisions;

/// <summary>From elsewhere: the organisation and the person must be named whole, or the log could not say who looked (Nuts PZP 0.1.1, policy check 1; NEN 7513).</summary>
internal sealed class IdentityIsComplete : IAccessRule
{
    private readonly Opinion incomplete = Opinion.Refuse(
        "identity-incomplete", "The access token must name the organisation with its URA and type, and the acting person with identifier, name and role.");

    public Opinion Judge(in Matter matter)
    {
        var caller = matter.Caller;
        if (caller.IsOwn)
            return Opinion.None;
        return caller is { Requester: { Ura.Length: > 0, Type.Length: > 0 }, Person: { Identifier.Length: > 0, Name.Length: > 0, Role.Length: > 0 } } ? Opinion.None : incomplete;
    }
}
