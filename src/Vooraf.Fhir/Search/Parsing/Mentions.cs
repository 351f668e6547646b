using Vooraf.Fhir.Definitions;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>
/// The persons and keys that the values of one parameter name. They count only when every value of a comma list names one:
/// otherwise the list also asks for others, and the parameter does not tell whom the search is about.
/// </summary>
internal sealed class Mentions(SearchParameter parameter, bool topLevel, int values)
{
    private const string Patient = "Patient";

    private readonly List<PersonMention> persons = [];
    private readonly List<SearchKeyMention> keys = [];

    internal void Id(string id)
    {
        if (parameter.ResourceType is Patient)
            persons.Add(new(id));
        Key(null, id);
    }

    internal void Identifier(string? system, string value, bool isBsn)
    {
        if (parameter.ResourceType is Patient)
            persons.Add(new(null, system, value, isBsn));
        Key(system, value);
    }

    /// <summary><c>:identifier</c>: it names a person where the reference may point to one.</summary>
    internal void LogicalReference(string? system, string value, bool isBsn)
    {
        if (isBsn || IsPersonParameter)
            persons.Add(new(null, system, value, isBsn));
    }

    internal void Reference(string? type, string id)
    {
        if (type is Patient || (type is null && IsPersonParameter))
            persons.Add(new(id));
        if (type is not null)
            Key(null, $"{type}/{id}");
    }

    internal void AddTo(QueryDraft draft)
    {
        if (persons.Count == values)
            draft.Persons.AddRange(persons);
        if (keys.Count == values)
            draft.Keys.AddRange(keys);
    }

    private bool IsPersonParameter => parameter.Kind == SearchParameterKind.Reference && parameter.Code is "patient" or "subject";

    private void Key(string? system, string value)
    {
        if (topLevel)
            keys.Add(new(parameter.Code, system, value));
    }
}
