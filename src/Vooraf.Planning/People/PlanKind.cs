namespace Vooraf.Planning.People;

/// <summary>In what form a made-up person's plan was recorded.</summary>
public enum PlanKind
{
    /// <summary>No plan: only the person.</summary>
    None,

    /// <summary>Method 2 of the standard: the filled form, and the people that it names.</summary>
    Form,

    /// <summary>Method 1 of the standard: separate resources; for half of them a form that says the same as well.</summary>
    Resources,
}
