namespace Vooraf.Access.Clients;

/// <summary>What a client may do with the data of its own holder.</summary>
[Flags]
public enum AccessRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read and search.</summary>
    Read = 1,

    /// <summary>Create, change and delete.</summary>
    Write = 2,

    /// <summary>Write under ids of its own choosing, when a record system is moved.</summary>
    Migrate = 4,

    /// <summary>Every right there is.</summary>
    All = Read | Write | Migrate,
}
