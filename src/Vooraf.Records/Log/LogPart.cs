namespace Vooraf.Records.Log;

/// <summary>Which parts a log entry has, so that what is not there takes no byte.</summary>
[Flags]
internal enum LogPart
{
    None = 0,
    Person = 1,
    Organisation = 1 << 1,
    Address = 1 << 2,
    Purpose = 1 << 3,
    Patients = 1 << 4,
    Consents = 1 << 5,
    Reliances = 1 << 6,
    EmergencyReason = 1 << 7,
    Token = 1 << 8,
    KeyThumbprint = 1 << 9,
    Correlations = 1 << 10,
}
