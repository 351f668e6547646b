using System.Text.Json;

namespace Vooraf.Fhir.TestScripts.Model;

/// <summary>A resource that a script brings along.</summary>
/// <param name="Id">Its name in the script.</param>
/// <param name="Resource">The resource; undefined when it could not be read.</param>
/// <param name="Problem">Why it cannot be used as the script wants; null when it can.</param>
internal sealed record ScriptFixture(string Id, JsonElement Resource, string? Problem);
