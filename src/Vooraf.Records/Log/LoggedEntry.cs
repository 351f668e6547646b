using System.Runtime.InteropServices;

namespace Vooraf.Records.Log;

/// <summary>An entry with its place in the log.</summary>
/// <param name="Number">Its number: 1 for the first entry ever, one more each time.</param>
/// <param name="Entry">The entry.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LoggedEntry(long Number, LogEntry Entry);
