using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Search.Paths;

/// <summary>The end of a path: writes the values of one element for one parameter.</summary>
/// <param name="Number">Number of the parameter.</param>
/// <param name="Target">The type that a reference must point to, or null.</param>
/// <param name="Write">Writes the values of an element that is not null.</param>
internal sealed record Leaf(byte Number, string? Target, LeafWriter Write)
{
    internal static Leaf For(SearchParameter parameter, ElementPath path) =>
        new(parameter.Number, path.Target, path.Truth ? TokenLeaf.Truth : WriterOf(parameter.Kind, path.Type)!);

    /// <summary>True when values of this FHIR type can be indexed for this kind of parameter.</summary>
    internal static bool CanIndex(SearchParameterKind kind, string type) => WriterOf(kind, type) is not null;

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
