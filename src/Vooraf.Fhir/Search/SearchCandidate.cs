using System.Runtime.InteropServices;

namespace Vooraf.Fhir.Search;

/// <summary>A resource as the matcher sees it.</summary>
/// <param name="Type">Resource type.</param>
/// <param name="Id">Logical id.</param>
/// <param name="LastUpdated">When it was last changed.</param>
/// <param name="Index">Its index values, as <see cref="SearchIndexer"/> made them.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SearchCandidate(string Type, string Id, DateTimeOffset LastUpdated, ReadOnlyMemory<byte> Index);
