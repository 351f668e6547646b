using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Vooraf.Records.Sqlite;

/// <summary>An entry as it stands in a row of the log.</summary>
/// <param name="Dossiers">The dossiers that it is about.</param>
/// <param name="Seconds">For none or several dossiers: the time (Unix seconds) by which its key is found; else 0.</param>
/// <param name="Sealed">The sealed entry.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogFrame(ImmutableArray<long> Dossiers, long Seconds, byte[] Sealed);
