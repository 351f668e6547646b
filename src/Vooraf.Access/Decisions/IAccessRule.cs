namespace Vooraf.Access.Decisions;

/// <summary>One rule of the decision. Looks at the request only, and changes nothing.</summary>
public interface IAccessRule
{
    /// <summary>Says what the rule makes of a request.</summary>
    Opinion Judge(in AccessRequest request);
}
