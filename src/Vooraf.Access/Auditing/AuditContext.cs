namespace Vooraf.Access.Auditing;

/// <summary>What an AuditEvent says about the server that logged.</summary>
/// <param name="Server">Its name: the base address of the FHIR API, or the name of the program.</param>
/// <param name="Address">Its network address: a host name or an address.</param>
/// <param name="Site">The holder, in words.</param>
public sealed record AuditContext(string Server, string Address, string Site);
