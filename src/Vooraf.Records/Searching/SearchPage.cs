using System.Runtime.InteropServices;

namespace Vooraf.Records.Searching;

/// <summary>Which matches of a search are wanted, in its stable order.</summary>
/// <param name="Offset">How many matches to pass over, from 0.</param>
/// <param name="Count">How many to give at most; 0 gives none, only the total.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SearchPage(int Offset, int Count);
