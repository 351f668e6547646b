using System.Text.Json;

namespace Vooraf.Records.Writing;

/// <summary>A stored resource that nothing tied to a person yet.</summary>
/// <param name="Version">Its newest version.</param>
/// <param name="Links">Its references, as stored.</param>
internal sealed record TrayResource(ResourceVersion Version, IReadOnlyList<Link> Links)
{
    /// <summary>The client whose tray it lies in.</summary>
    public string Client => Version.Home.Client;

    /// <summary>Reads the references of a stored version.</summary>
    public static TrayResource Of(ResourceVersion version, string? serviceBase)
    {
        if (version.Deleted)
            return new TrayResource(version, []);

        using var document = JsonDocument.Parse(version.Json);
        return new TrayResource(version, ReferenceReading.StoredLinks(document.RootElement, serviceBase));
    }
}
