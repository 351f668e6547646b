using System.Runtime.InteropServices;

namespace Vooraf.Records.Sqlite;

/// <summary>What retention has left of the log.</summary>
/// <param name="First">The first entry that is left.</param>
/// <param name="Day">Its day.</param>
/// <param name="Removed">The last day that was removed; 0 when none was.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LogKept(long First, int Day, int Removed);
