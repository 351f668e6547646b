using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Searching;

/// <summary>Finds the one dossier of the person whom a search names.</summary>
internal sealed class PersonFinder(IRecordStore store)
{
    private const string Patient = "Patient";

    // An older number of eight digits is found with a zero before it.
    private const int LengthOfBsn = 9;

    private static readonly SearchScope TwoPersons = SearchScope.Refused(
        IssueCode.BusinessRule, "The search names more than one person. Search for one person at a time.");

    internal async ValueTask<SearchScope> FindAsync(string holder, ImmutableArray<PersonMention> persons, CancellationToken cancellation)
    {
        if (NameTwo(persons))
            return TwoPersons;
        long found = 0;
        foreach (var person in persons)
        {
            var number = await NumberOfAsync(holder, person, cancellation);
            if (number == 0)
                return SearchScope.Nowhere;
            if (found != 0 && found != number)
                return TwoPersons;
            found = number;
        }

        return new SearchScope { Dossier = await store.ReadDossierAsync(found, cancellation) };
    }

    // Seen without looking anything up, so that a refusal tells nothing about who is known.
    private static bool NameTwo(ImmutableArray<PersonMention> persons)
    {
        if (persons.Length < 2)
            return false;
        string? id = null, bsn = null;
        foreach (var person in persons)
        {
            if (Differs(ref id, person.Id) || (person.IsBsn && Differs(ref bsn, person.Value)))
                return true;
        }

        return false;
    }

    private static bool Differs(ref string? known, string? named)
    {
        if (named is null)
            return false;
        var differs = known is not null && !string.Equals(known, named, StringComparison.Ordinal);
        known = named;
        return differs;
    }

    private ValueTask<long> NumberOfAsync(string holder, PersonMention person, CancellationToken cancellation) =>
        person.Id is { } id ? DossierOfAsync(holder, new(Patient, id), cancellation) : LookUpAsync(holder, person, cancellation);

    private async ValueTask<long> LookUpAsync(string holder, PersonMention person, CancellationToken cancellation)
    {
        var lookUp = person.IsBsn
            ? new LookUp(LookUpKind.Person, person.Value!.PadLeft(LengthOfBsn, '0'))
            : new LookUp(LookUpKind.Identifier, $"{Patient}|{person.System}|{person.Value}");
        var keys = await store.LookUpAsync(holder, lookUp, cancellation);
        return keys.Length == 1 ? await DossierOfAsync(holder, keys[0], cancellation) : 0;
    }

    // A person of another holder is the same as an unknown one.
    private async ValueTask<long> DossierOfAsync(string holder, ResourceKey patient, CancellationToken cancellation) =>
        await store.LocateAsync(patient, cancellation) is { Kind: HomeKind.Dossier } home && string.Equals(home.Holder, holder, StringComparison.Ordinal) ? home.Dossier : 0;
}
