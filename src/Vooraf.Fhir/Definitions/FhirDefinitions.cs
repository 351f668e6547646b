using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Vooraf.Fhir.Definitions;

/// <summary>The definitions of FHIR R4 (4.0.1), made from HL7's own by tools/Vooraf.DefinitionCompiler. Safe for many threads; types are read when first asked for.</summary>
public sealed class FhirDefinitions
{
    private readonly DefinitionTable _table = DefinitionTable.Load();
    private readonly ConcurrentDictionary<string, TypeDefinition> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TypeDefinition>.AlternateLookup<ReadOnlySpan<char>> _typesBySpan;
    private readonly FrozenSet<string> _resourceTypes;
    private readonly Lazy<CodeList[]> _codes;
    private readonly Lazy<SearchParameterDefinition[]> _searchParameters;
    private readonly Lazy<FrozenDictionary<string, string[]>> _patientCompartment;

    private FhirDefinitions()
    {
        _typesBySpan = _types.GetAlternateLookup<ReadOnlySpan<char>>();
        ResourceTypes = [.. _table.ResourceNames.Where(name => name is not ("Resource" or "DomainResource"))];
        _resourceTypes = ResourceTypes.ToFrozenSet(StringComparer.Ordinal);
        _codes = new(() => [.. _table.OtherLines("V").Select(TableReader.Codes)]);
        _searchParameters = new(() => [.. _table.OtherLines("S").Select(TableReader.SearchParameter)]);
        _patientCompartment = new(() => _table.OtherLines("P").ToFrozenDictionary(line => line[1], line => TableReader.Words(line[2]), StringComparer.Ordinal));
    }

    /// <summary>The definitions of R4.</summary>
    public static FhirDefinitions R4 { get; } = new();

    /// <summary>The names of all types: resources, data types, primitives, and groups by their path (<c>Patient.contact</c>).</summary>
    public IReadOnlyCollection<string> TypeNames => _table.TypeNames;

    /// <summary>The names of all resource types that have instances.</summary>
    public IReadOnlyList<string> ResourceTypes { get; }

    /// <summary>All search parameters of the specification.</summary>
    public IReadOnlyList<SearchParameterDefinition> SearchParameters => _searchParameters.Value;

    /// <summary>True when the name is that of a resource type that has instances.</summary>
    public bool IsResourceType(string name) => _resourceTypes.Contains(name);

    /// <summary>Finds a type by its name; null when R4 has none such.</summary>
    public TypeDefinition? FindType(string name)
    {
        if (_types.TryGetValue(name, out var known))
            return known;
        return _table.Contains(name) ? _types.GetOrAdd(name, Read(name)) : null;
    }

    /// <summary>Finds a resource type that has instances by its name in UTF-8; allocates nothing once the type has been used.</summary>
    public TypeDefinition? FindResourceType(ReadOnlySpan<byte> utf8Name)
    {
        const int longest = 64;
        if (utf8Name.Length > longest)
            return null;
        Span<char> buffer = stackalloc char[longest];
        var name = buffer[..System.Text.Encoding.UTF8.GetChars(utf8Name, buffer)];
        if (!_typesBySpan.TryGetValue(name, out var type))
            type = FindType(name.ToString());
        return type is { Kind: TypeKind.Resource, IsAbstract: false } ? type : null;
    }

    /// <summary>The search parameters that tie a resource of this type to a patient (the Patient compartment); empty when none does.</summary>
    public IReadOnlyList<string> PatientCompartment(string resourceType) =>
        _patientCompartment.Value.TryGetValue(resourceType, out var parameters) ? parameters : [];

    private TypeDefinition Read(string name)
    {
        var lines = _table.TypeLines(name);
        var parent = lines[0][3].Length == 0 ? null : FindType(lines[0][3]);
        return TableReader.Type(this, lines, parent, _codes.Value);
    }
}
