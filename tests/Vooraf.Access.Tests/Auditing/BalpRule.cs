using System.Text.Json;

namespace Vooraf.Access.Tests.Auditing;

/// <summary>One rule of one or several BALP profiles.</summary>
/// <param name="Profiles">The ends of their names; "Patient" for all with a known person.</param>
/// <param name="Says">The rule in words.</param>
/// <param name="Holds">Tries it on an AuditEvent.</param>
internal sealed record BalpRule(string[] Profiles, string Says, Func<JsonElement, bool> Holds);
