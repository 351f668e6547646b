using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Json;
using Vooraf.Fhir.Search.Indexing;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>The end of a path: writes the values of one element for one parameter.</summary>
/// <param name="Number">Number of the parameter.</param>
/// <param name="Target">The type that a reference must point to, or null.</param>
/// <param name="IsAddress">True when a transaction may replace the text of the element.</param>
/// <param name="Write">Writes the values of an element that is not null.</param>
internal sealed record Leaf(byte Number, string? Target, bool IsAddress, LeafWriter Write)
{
    internal static Leaf For(SearchParameter parameter, ElementPath path) =>
        new(parameter.Number, path.Target, ReplaceableValue.IsAddress(path.Type, path.Steps[^1].Property), path.Truth ? TokenLeaf.Truth : WriterOf(parameter.Kind, path.Type)!);

    /// <summary>True when values of this FHIR type can be indexed for this kind of parameter.</summary>
    internal static bool CanIndex(SearchParameterKind kind, string type) => WriterOf(kind, type) is not null;

    /// <summary>The text of the element as it is stored.</summary>
    internal string AsStored(string text, IndexBuilder index) => IsAddress ? index.AsStored(text) : text;

    private static LeafWriter? WriterOf(SearchParameterKind kind, string type) => kind switch
    {
        SearchParameterKind.Token => TokenLeaf.For(type),
        SearchParameterKind.Reference => ReferenceLeaf.For(type),
        SearchParameterKind.Date => DateLeaf.For(type),
        SearchParameterKind.String => StringLeaf.For(type),
        SearchParameterKind.Uri => UriLeaf.For(type),
        _ => null,
    };
}
