namespace Vooraf.EndToEnd.Running;

/// <summary>Tests that measure time or memory, or load the machine: they run one after the other, with nothing beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "alone";
}
