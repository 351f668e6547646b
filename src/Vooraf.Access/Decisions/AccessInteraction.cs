namespace Vooraf.Access.Decisions;

/// <summary>What somebody wants to do.</summary>
public enum AccessInteraction
{
    /// <summary>Nothing that is known: a wrong path or method.</summary>
    Other,

    /// <summary>Read a resource by id.</summary>
    Read,

    /// <summary>Read one version.</summary>
    VersionRead,

    /// <summary>Read the history of one resource.</summary>
    History,

    /// <summary>Search.</summary>
    Search,

    /// <summary>Create.</summary>
    Create,

    /// <summary>Update.</summary>
    Update,

    /// <summary>Update what a search finds, or create.</summary>
    ConditionalUpdate,

    /// <summary>Delete.</summary>
    Delete,

    /// <summary>Have a resource judged (<c>$validate</c>).</summary>
    Validate,

    /// <summary>Ask a plan as a form.</summary>
    PlanForm,

    /// <summary>See a plan on a page.</summary>
    Page,

    /// <summary>Send a Bundle: each of its entries is decided about apart.</summary>
    Bundle,
}
