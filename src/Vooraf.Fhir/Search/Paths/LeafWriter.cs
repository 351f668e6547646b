using System.Text.Json;
using Vooraf.Fhir.Search.Indexing;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>Writes the values of one element.</summary>
/// <param name="element">The element; whatever its JSON kind, since a resource may be malformed.</param>
/// <param name="leaf">For which parameter.</param>
/// <param name="index">Where the values go.</param>
internal delegate void LeafWriter(JsonElement element, Leaf leaf, IndexBuilder index);
