using System.Collections.Immutable;
using Vooraf.Records.Log;

namespace Vooraf.Access.Auditing;

/// <summary>
/// How an interaction stands in an AuditEvent: the profile of IHE BALP 1.1.4 (https://profiles.ihe.net/ITI/BALP), and the roles of client, server and user in it.
/// </summary>
/// <param name="Name">The end of the name of the profile, without "Patient" before it; empty where BALP has none.</param>
/// <param name="Client">The client's role.</param>
/// <param name="Server">The server's role.</param>
/// <param name="User">The user's role.</param>
internal sealed record AuditProfile(string Name, AuditCode Client, AuditCode Server, AuditCode User)
{
    private const string Canonical = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    private static readonly AuditProfile Read = new("Read", AuditCodes.Destination, AuditCodes.Source, AuditCodes.Recipient);
    private static readonly AuditProfile Query = new("Query", AuditCodes.Source, AuditCodes.Destination, AuditCodes.Recipient);
    private static readonly AuditProfile Create = new("Create", AuditCodes.Source, AuditCodes.Destination, AuditCodes.Author);
    private static readonly AuditProfile Update = new("Update", AuditCodes.Source, AuditCodes.Destination, AuditCodes.Author);
    private static readonly AuditProfile Delete = new("Delete", AuditCodes.Application, AuditCodes.Custodian, AuditCodes.Author);
    private static readonly AuditProfile Shown = new("", AuditCodes.Destination, AuditCodes.Source, AuditCodes.Recipient);
    private static readonly AuditProfile Changed = new("", AuditCodes.Source, AuditCodes.Destination, AuditCodes.Author);

    /// <summary>True for a search: what was asked stands in the query, and not in an object.</summary>
    public bool IsQuery => ReferenceEquals(this, Query);

    /// <summary>The one of an entry.</summary>
    public static AuditProfile Of(LogEntry entry) => (entry.Interaction, entry.Action) switch
    {
        ("read" or "vread", _) => Read,
        ("search-type", _) => Query,
        ("create", 'C') => Create,
        ("update" or "patch", 'U') => Update,
        ("delete", _) => Delete,
        (_, 'R') => Shown,
        _ => Changed,
    };

    /// <summary>The canonicals that the event satisfies: those of BALP are about what succeeded and name what it was about.</summary>
    public ImmutableArray<string> CanonicalsOf(LogEntry entry, bool hasPatient)
    {
        if (Name.Length == 0 || entry.Status >= AuditCodes.FirstFailure || (!IsQuery && entry.Resources.IsEmpty))
            return [];
        return [Canonical + (hasPatient ? "Patient" : "") + Name];
    }
}
