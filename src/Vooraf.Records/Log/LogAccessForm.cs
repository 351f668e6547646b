using System.Collections.Immutable;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Log;

/// <summary>The part of a log entry that tells who exactly, why, and what was relied on. Its first number says what is there.</summary>
internal sealed class LogAccessForm(LogWords words)
{
    public void Write(LogEntry entry, CompactWriter to)
    {
        var parts = LogParts.Of(entry);
        to.Number((ulong)parts);
        to.Number((ulong)entry.Checks);
        if (parts.HasFlag(LogPart.Person))
            People(entry.Person!, to);
        if (parts.HasFlag(LogPart.Organisation))
            Organisation(entry.Organisation!, to);
        if (parts.HasFlag(LogPart.Address))
            to.Text(entry.Address);
        if (parts.HasFlag(LogPart.Purpose))
            to.Text(entry.Purpose);
        if (parts.HasFlag(LogPart.Patients))
            Patients(entry.Patients, to);
        if (parts.HasFlag(LogPart.Consents))
            words.Resources(entry.Consents, to);
        if (parts.HasFlag(LogPart.Reliances))
            Reliances(entry.Reliances, to);
        if (parts.HasFlag(LogPart.EmergencyReason))
            to.Text(entry.EmergencyReason);
        if (parts.HasFlag(LogPart.Token))
            to.Text(entry.Token);
        if (parts.HasFlag(LogPart.KeyThumbprint))
            to.Text(entry.KeyThumbprint);
        if (parts.HasFlag(LogPart.Correlations))
            Correlations(entry.Correlations, to);
    }

    public LogEntry Read(LogEntry entry, ref CompactReader from)
    {
        var parts = (LogPart)from.Number();
        return entry with
        {
            Checks = (LogChecks)from.Number(),
            Person = parts.HasFlag(LogPart.Person) ? new LogPerson(from.Text(), from.Text(), from.Text(), from.Text()) : null,
            Organisation = parts.HasFlag(LogPart.Organisation) ? new LogOrganisation(from.Text(), from.Text(), from.Text()) : null,
            Address = Text(LogPart.Address, ref from),
            Purpose = Text(LogPart.Purpose, ref from),
            Patients = parts.HasFlag(LogPart.Patients) ? Patients(ref from) : [],
            Consents = parts.HasFlag(LogPart.Consents) ? words.Resources(ref from) : [],
            Reliances = parts.HasFlag(LogPart.Reliances) ? Reliances(ref from) : [],
            EmergencyReason = Text(LogPart.EmergencyReason, ref from),
            Token = Text(LogPart.Token, ref from),
            KeyThumbprint = Text(LogPart.KeyThumbprint, ref from),
            Correlations = parts.HasFlag(LogPart.Correlations) ? Correlations(ref from) : [],
        };

        string Text(LogPart part, ref CompactReader from) => parts.HasFlag(part) ? from.Text() : "";
    }

    private static void People(LogPerson person, CompactWriter to)
    {
        to.Text(person.Identifier);
        to.Text(person.Name);
        to.Text(person.Role);
        to.Text(person.Responsible);
    }

    private static void Organisation(LogOrganisation organisation, CompactWriter to)
    {
        to.Text(organisation.Ura);
        to.Text(organisation.Name);
        to.Text(organisation.Type);
    }

    private void Patients(ImmutableArray<ResourceKey> patients, CompactWriter to)
    {
        to.Number(patients.Length);
        foreach (var patient in patients)
        {
            words.Word(patient.Type, to);
            to.Text(patient.Id);
        }
    }

    private ImmutableArray<ResourceKey> Patients(ref CompactReader from)
    {
        var items = ImmutableArray.CreateBuilder<ResourceKey>();
        for (var left = from.Count(); left > 0; left--)
            items.Add(new ResourceKey(words.Word(ref from), from.Text()));
        return items.DrainToImmutable();
    }

    private static void Reliances(ImmutableArray<LogReliance> reliances, CompactWriter to)
    {
        to.Number(reliances.Length);
        foreach (var reliance in reliances)
        {
            to.Number(reliance.Dossier);
            to.Number(reliance.Version);
        }
    }

    private static ImmutableArray<LogReliance> Reliances(ref CompactReader from)
    {
        var items = ImmutableArray.CreateBuilder<LogReliance>();
        for (var left = from.Count(); left > 0; left--)
            items.Add(new LogReliance((long)from.Number(), (long)from.Number()));
        return items.DrainToImmutable();
    }

    private static void Correlations(ImmutableArray<LogCorrelation> correlations, CompactWriter to)
    {
        to.Number(correlations.Length);
        foreach (var correlation in correlations)
        {
            to.Text(correlation.Name);
            to.Text(correlation.Value);
        }
    }

    private static ImmutableArray<LogCorrelation> Correlations(ref CompactReader from)
    {
        var items = ImmutableArray.CreateBuilder<LogCorrelation>();
        for (var left = from.Count(); left > 0; left--)
            items.Add(new LogCorrelation(from.Text(), from.Text()));
        return items.DrainToImmutable();
    }
}
