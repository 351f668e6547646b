using System.Runtime.InteropServices;

namespace Vooraf.Records.Sqlite;

/// <summary>By what something is sought.</summary>
/// <param name="Hash">Its hash.</param>
/// <param name="Former">Its hash by the key before, while hashes are made anew.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SoughtHash(Hash16 Hash, Hash16? Former);
