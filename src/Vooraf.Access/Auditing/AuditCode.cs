namespace Vooraf.Access.Auditing;

/// <summary>A code with its system and display.</summary>
internal sealed record AuditCode(string System, string Code, string Display);
