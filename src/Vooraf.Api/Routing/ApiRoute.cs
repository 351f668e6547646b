namespace Vooraf.Api.Routing;

/// <summary>What a method and a path mean.</summary>
/// <param name="Interaction">What is wanted; <see cref="Interaction.None"/> when the path or the method means nothing here.</param>
/// <param name="Type">Resource type, where the path names one.</param>
/// <param name="Id">Logical id, where the path names one.</param>
/// <param name="Version">Version, for a vread.</param>
/// <param name="Allow">The methods that the path knows, when it does not know the one used; null otherwise.</param>
internal readonly record struct ApiRoute(Interaction Interaction, string Type = "", string Id = "", int Version = 0, string? Allow = null)
{
    /// <summary>A path that means nothing.</summary>
    public static ApiRoute Unknown => new(Interaction.None);

    /// <summary>A path that does not know the method.</summary>
    public static ApiRoute MethodUnknown(string allow) => new(Interaction.None, Allow: allow);
}
