namespace Vooraf.Planning.People.Stories;

/// <summary>The linkIds of a directive on the form <c>ACP-zib2020</c>.</summary>
internal sealed record FormPlace(string Group, string Treatment, string Decision, string? Specification, string Comment);
