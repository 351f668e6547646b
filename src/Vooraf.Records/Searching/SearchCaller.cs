namespace Vooraf.Records.Searching;

/// <summary>On whose behalf is searched.</summary>
/// <param name="Holder">Id of the holder whose resources are searched; nothing of another holder is ever found.</param>
/// <param name="Sight">What is to be seen there.</param>
public readonly record struct SearchCaller(string Holder, IDossierSight Sight)
{
    /// <summary>A caller who sees everything of the holder, but for the trays of other clients.</summary>
    public static SearchCaller OfHolder(string holder, string client) => new(holder, new OwnHolderSight(holder, client));
}
