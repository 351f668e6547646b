using System.Runtime.InteropServices;

namespace Vooraf.Records.Log;

/// <summary>What a disclosure relied on: a dossier (with the consents and relations in it) at a version. When the dossier has another version, the entry is refused.</summary>
/// <param name="Dossier">Number of the dossier.</param>
/// <param name="Version">Its version, as <see cref="Records.Dossier.Version"/>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LogReliance(long Dossier, long Version);
