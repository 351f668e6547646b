namespace Vooraf.Planning.People;

/// <summary>A made-up person, ready to be sent to a FHIR server.</summary>
/// <param name="Number">Which one: from 1.</param>
/// <param name="Bsn">The BSN, made up; passes the eleven test.</param>
/// <param name="Kind">How the plan was recorded.</param>
/// <param name="Bundle">A transaction Bundle (UTF-8 JSON) with the person and the plan; it has an identifier, so that sending it again is safe.</param>
public sealed record MadeUpPerson(int Number, string Bsn, PlanKind Kind, ReadOnlyMemory<byte> Bundle)
{
    /// <summary>Says the number only: even a made-up BSN stays out of logs.</summary>
    public override string ToString() => $"MadeUpPerson({Number})";
}
