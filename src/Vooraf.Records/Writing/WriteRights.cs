namespace Vooraf.Records.Writing;

/// <summary>What a writer may do.</summary>
[Flags]
public enum WriteRights
{
    /// <summary>Nothing: every write is refused.</summary>
    None = 0,

    /// <summary>Create, update and delete resources of its holder.</summary>
    Write = 1,

    /// <summary>Bring along ids of its own choosing (an update of an id that is not known yet), as a migration needs.</summary>
    Migrate = 2,
}
