namespace Vooraf.EndToEnd.TestScripts;

/// <summary>A search and the asserts on its answer.</summary>
internal sealed record ScriptStep(ScriptOperation Operation, IReadOnlyList<ScriptAssert> Asserts);
