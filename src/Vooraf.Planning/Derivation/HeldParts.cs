using Vooraf.Records;

namespace Vooraf.Planning.Derivation;

/// <summary>Finds out what of that which should go is referred to by what stays, and therefore stays as well.</summary>
internal static class HeldParts
{
    /// <summary>Finds them.</summary>
    /// <param name="picture">The dossier as the request will leave it.</param>
    /// <param name="leaving">What should go.</param>
    /// <param name="remade">What is written anew, so that its references of now do not count.</param>
    public static HashSet<ResourceKey> Of(DossierPicture picture, IReadOnlySet<ResourceKey> leaving, IReadOnlySet<ResourceKey> remade)
    {
        var held = new HashSet<ResourceKey>();
        var waiting = new Queue<ResourceKey>(leaving.Where(key => picture.ReferringTo(key).Any(from => !leaving.Contains(from) && !remade.Contains(from))));
        while (waiting.TryDequeue(out var key))
        {
            if (!held.Add(key))
                continue;

            foreach (var other in leaving.Where(other => picture.ReferringTo(other).Contains(key)))
                waiting.Enqueue(other);
        }

        return held;
    }
}
