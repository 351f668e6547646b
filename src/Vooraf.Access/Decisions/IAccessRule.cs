namespace Vooraf.Access.Decisions;

/// <summary>One rule of the decision. Looks at the matter only, and changes nothing.</summary>
internal interface IAccessRule
{
    /// <summary>Says what the rule makes of it.</summary>
    Opinion Judge(in Matter matter);
}
