namespace Vooraf.Records.Writing;

/// <summary>An entry of which is known which resource it is about.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Key">Type and id; null for a conditional delete that found nothing.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Former">The newest version that is stored, possibly a delete; null when there is none.</param>
/// <param name="Status">The HTTP status when all goes well.</param>
internal sealed record Draft(WriteEntry Entry, ResourceKey? Key, Effect Effect, ResourceVersion? Former, int Status)
{
    /// <summary>True when something may have referred to the resource before it came here.</summary>
    public bool MayBeAwaited => Former is null ? Entry.Method != WriteMethod.Create : Former.Home.Kind == HomeKind.Tray;

    /// <summary>The FHIRPath location of something in the resource.</summary>
    /// <param name="location">Its location within the resource, such as <c>Consent.patient</c>.</param>
    public string Locate(string location)
    {
        if (Entry.Place is null)
            return location;

        var dot = location.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? Entry.Place + ".resource" : string.Concat(Entry.Place, ".resource", location.AsSpan(dot));
    }

    /// <summary>The FHIRPath location of the entry as a whole.</summary>
    public string Whole => Entry.Place ?? Entry.Type;
}
