using Vooraf.Records.Log;

namespace Vooraf.Records.Tests.Storage;

/// <summary>Compares log entries; a record compares its lists by identity.</summary>
internal static class LogEntries
{
    public static void ShouldBeSame(LogEntry read, LogEntry written)
    {
        read.Dossiers.ShouldBe(written.Dossiers);
        read.Resources.ShouldBe(written.Resources);
        read.Reasons.ShouldBe(written.Reasons);
        read.Patients.ShouldBe(written.Patients);
        read.Consents.ShouldBe(written.Consents);
        read.Reliances.ShouldBe(written.Reliances);
        read.Correlations.ShouldBe(written.Correlations);
        WithoutLists(read).ShouldBe(WithoutLists(written));
    }

    private static LogEntry WithoutLists(LogEntry entry) =>
        entry with { Dossiers = [], Resources = [], Reasons = [], Patients = [], Consents = [], Reliances = [], Correlations = [] };
}
