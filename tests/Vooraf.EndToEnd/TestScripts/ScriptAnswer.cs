using System.Text.Json;
using Vooraf.Fhir.Issues;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>The answer to a search of a script, as JSON whatever it was sent in.</summary>
/// <param name="Request">The search.</param>
/// <param name="Status">The status code.</param>
/// <param name="Resource">The resource in it; undefined when it could not be read.</param>
/// <param name="Issues">What makes it invalid R4.</param>
internal sealed record ScriptAnswer(ScriptOperation Request, int Status, JsonElement Resource, IReadOnlyList<Issue> Issues);
