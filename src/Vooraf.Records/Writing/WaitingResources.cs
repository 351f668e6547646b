namespace Vooraf.Records.Writing;

/// <summary>Finds what is stored and waits for something that a request brings.</summary>
internal sealed class WaitingResources(StoreView view, Writer writer, IReadOnlyDictionary<ResourceKey, LinkedDraft> inRequest)
{
    /// <summary>The stored resources that refer to a resource and live in a dossier (as far as this client wrote them) or in a tray.</summary>
    public async ValueTask<List<(ResourceKey Key, Home Home)>> ForAsync(ResourceKey key, HomeKind kind)
    {
        var waiting = new List<(ResourceKey, Home)>();
        foreach (var from in await view.LookUpAsync(Link.LookUpOf(key)))
        {
            if (inRequest.ContainsKey(from) || await view.LocateAsync(from) is not { } home || home.Kind != kind)
                continue;
            if (kind == HomeKind.Tray || string.Equals((await view.ReadAsync(from))?.Author.Client, writer.Author.Client, StringComparison.Ordinal))
                waiting.Add((from, home));
        }

        return waiting;
    }

    /// <summary>What waits in a tray for a person by BSN.</summary>
    public async ValueTask<List<(ResourceKey Key, Home Tray)>> ForPersonAsync(LinkedDraft patient)
    {
        var waiting = new List<(ResourceKey, Home)>();
        foreach (var (bsn, _) in PatientBsns.Of(patient.Draft.Entry.Resource))
        {
            foreach (var from in await view.LookUpAsync(Link.LookUpOf(bsn)))
            {
                if (!inRequest.ContainsKey(from) && await view.LocateAsync(from) is { Kind: HomeKind.Tray } tray)
                    waiting.Add((from, tray));
            }
        }

        return waiting;
    }
}
