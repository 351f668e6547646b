using System.Buffers;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search;

/// <summary>
/// A person whom a logical reference (https://hl7.org/fhir/R4/references.html#logical) may name by identifier: such a reference means the same as one by address.
/// </summary>
public sealed class SearchPerson
{
    private readonly byte[][] names;
    private readonly byte[] reference;

    /// <summary>Makes one.</summary>
    /// <param name="patient">The Patient.</param>
    /// <param name="identifiers">The identifiers that name this person and nobody else, in every form in which they may be written.</param>
    public SearchPerson(in SearchCandidate patient, IEnumerable<(string System, string Value)> identifiers)
    {
        Patient = patient;
        var buffer = new ArrayBufferWriter<byte>();
        ReferenceValue.WriteLocal(buffer, ResourceTypeCodes.Of(patient.Type), patient.Id);
        reference = Take(buffer);
        names = [.. identifiers.Select(identifier =>
        {
            ReferenceValue.WriteIdentifier(buffer, identifier.System, identifier.Value);
            return Take(buffer);
        })];
    }

    /// <summary>The Patient.</summary>
    public SearchCandidate Patient { get; }

    /// <summary>The index value of a reference to this person by address.</summary>
    internal ReadOnlySpan<byte> Reference => reference;

    /// <summary>The person whom a reference in an index names by identifier; null when it names nobody who is known.</summary>
    internal static SearchPerson? NamedBy(ReadOnlySpan<byte> value, ISearchResolver resolver)
    {
        if (value[0] != ReferenceValue.Identifier)
            return null;
        foreach (var person in resolver.Persons)
        {
            foreach (var name in person.names)
            {
                if (value.SequenceEqual(name))
                    return person;
            }
        }

        return null;
    }

    private static byte[] Take(ArrayBufferWriter<byte> buffer)
    {
        var bytes = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        return bytes;
    }
}
