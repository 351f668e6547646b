using Vooraf.Access.Scopes;

namespace Vooraf.Access.Decisions;

/// <summary>What the rules need to know of interactions.</summary>
internal static class InteractionKinds
{
    /// <summary>True when it may change what is stored; a Bundle may, and what it reads is asked apart.</summary>
    public static bool Writes(this AccessInteraction interaction) => interaction is
        AccessInteraction.Create or AccessInteraction.Update or AccessInteraction.ConditionalUpdate or AccessInteraction.Delete or AccessInteraction.Bundle;

    /// <summary>True when it shows what is there now and nothing else: all that an emergency needs.</summary>
    public static bool ShowsNow(this AccessInteraction interaction) => interaction is
        AccessInteraction.Read or AccessInteraction.Search or AccessInteraction.PlanForm or AccessInteraction.Page;

    /// <summary>What a scope must allow; nothing for what is no dealing with one type.</summary>
    public static ScopeLetters Needs(this AccessInteraction interaction) => interaction switch
    {
        AccessInteraction.Search => ScopeLetters.Search,
        AccessInteraction.Create => ScopeLetters.Create,
        AccessInteraction.Update => ScopeLetters.Update,
        AccessInteraction.ConditionalUpdate => ScopeLetters.Create | ScopeLetters.Update,
        AccessInteraction.Delete => ScopeLetters.Delete,
        AccessInteraction.Other or AccessInteraction.Bundle => ScopeLetters.None,
        _ => ScopeLetters.Read,
    };

    /// <summary>True when it shows more than what answers a constraint now: older versions, or what is wrong with something.</summary>
    public static bool ShowsMore(this AccessInteraction interaction) => interaction is
        AccessInteraction.VersionRead or AccessInteraction.History or AccessInteraction.Validate;
}
