namespace Vooraf.Planning.Plans;

/// <summary>A telephone number or an e-mail address (facts C.1; form 976 to 981 and 988 to 993).</summary>
/// <param name="Kind">Telephone or e-mail.</param>
/// <param name="Value">The number or the address.</param>
/// <param name="Line">For a telephone: land line, mobile, fax or pager (zib TelecomType), if told.</param>
/// <param name="Use">HP home, TMP temporary, WP work, if told.</param>
/// <param name="Comment">A comment on it.</param>
public sealed record ContactPoint(ContactPointKind Kind, string? Value, PlanConcept? Line = null, string? Use = null, string? Comment = null);
