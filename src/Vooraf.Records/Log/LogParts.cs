namespace Vooraf.Records.Log;

/// <summary>Tells which parts an entry has.</summary>
internal static class LogParts
{
    public static LogPart Of(LogEntry entry) =>
        If(entry.Person is not null, LogPart.Person)
        | If(entry.Organisation is not null, LogPart.Organisation)
        | If(entry.Address.Length > 0, LogPart.Address)
        | If(entry.Purpose.Length > 0, LogPart.Purpose)
        | If(entry.Patients.Length > 0, LogPart.Patients)
        | If(entry.Consents.Length > 0, LogPart.Consents)
        | If(entry.Reliances.Length > 0, LogPart.Reliances)
        | If(entry.EmergencyReason.Length > 0, LogPart.EmergencyReason)
        | If(entry.Token.Length > 0, LogPart.Token)
        | If(entry.KeyThumbprint.Length > 0, LogPart.KeyThumbprint)
        | If(entry.Correlations.Length > 0, LogPart.Correlations);

    private static LogPart If(bool has, LogPart part) => has ? part : LogPart.None;
}
