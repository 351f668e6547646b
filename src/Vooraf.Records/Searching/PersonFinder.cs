using System.Collections.Immutable;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Search;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Searching;

/// <summary>Finds the one dossier of the person whom a search names.</summary>
internal sealed class PersonFinder(IRecordStore store)
{
    private const string Patient = "Patient";

    private static readonly SearchScope TwoPersons = SearchScope.Refused(
        IssueCode.BusinessRule, "The search names more than one person. Search for one person at a time.");

    internal async ValueTask<SearchScope> FindAsync(SearchCaller caller, ImmutableArray<PersonMention> persons, CancellationToken cancellation)
    {
        if (NameTwo(persons))
            return TwoPersons;
        Dossier? found = null;
        foreach (var person in persons)
        {
            foreach (var patient in await PatientsAsync(caller.Holder, person, cancellation))
            {
                // Who may not be seen is the same as who is unknown: two persons are two that are seen.
                var number = await DossierOfAsync(caller.Holder, patient, cancellation);
                if (number == 0 || number == found?.Number || await SeenAsync(caller, number, cancellation) is not { } seen)
                    continue;
                if (found is not null)
                    return TwoPersons;
                found = seen;
            }
        }

        // Of several ways to name one person some may be unknown: the matcher judges whether all or one of them must fit.
        return found is null ? SearchScope.Nowhere : new SearchScope { Dossier = found };
    }

    // Seen without looking anything up, so that a refusal tells nothing about who is known.
    private static bool NameTwo(ImmutableArray<PersonMention> persons)
    {
        if (persons.Length < 2)
            return false;
        string? id = null, bsn = null;
        foreach (var person in persons)
        {
            if (Differs(ref id, person.Id) || (person.IsBsn && Differs(ref bsn, Bsn.Normalise(person.Value!))))
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

    private async ValueTask<ImmutableArray<ResourceKey>> PatientsAsync(string holder, PersonMention person, CancellationToken cancellation)
    {
        if (person.Id is { } id)
            return [new(Patient, id)];

        var lookUp = person.IsBsn
            ? new LookUp(LookUpKind.Person, Bsn.Normalise(person.Value!))
            : new LookUp(LookUpKind.Identifier, $"{Patient}|{person.System}|{person.Value}");
        return await store.LookUpAsync(holder, lookUp, cancellation);
    }

    private async ValueTask<Dossier?> SeenAsync(SearchCaller caller, long number, CancellationToken cancellation) =>
        await store.ReadDossierAsync(number, cancellation) is { } dossier ? await caller.Sight.SeeAsync(dossier, cancellation) : null;

    // A person of another holder is the same as an unknown one.
    private async ValueTask<long> DossierOfAsync(string holder, ResourceKey patient, CancellationToken cancellation) =>
        await store.LocateAsync(patient, cancellation) is { Kind: HomeKind.Dossier } home && string.Equals(home.Holder, holder, StringComparison.Ordinal) ? home.Dossier : 0;
}
