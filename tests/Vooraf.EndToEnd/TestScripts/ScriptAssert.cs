namespace Vooraf.EndToEnd.TestScripts;

/// <summary>One assert of a test script. Exactly one of the members after the name says what it wants.</summary>
/// <param name="Name">Its description in the script.</param>
/// <param name="ResponseCode">The status code that it wants.</param>
/// <param name="Expression">A FHIRPath expression on the answer, variables filled in.</param>
/// <param name="Value">The value that the expression must have; null: it must be true.</param>
/// <param name="Profile">The id of a profile that the answer must follow.</param>
/// <param name="Rule">The name of a rule of the tool that these scripts were written for.</param>
internal sealed record ScriptAssert(string Name, int? ResponseCode, string? Expression, string? Value, string? Profile, string? Rule)
{
    /// <summary>What tells it from the other asserts of its script.</summary>
    public string Key => Expression ?? Rule ?? Profile ?? $"status {ResponseCode}";

    public override string ToString() => Name;
}
