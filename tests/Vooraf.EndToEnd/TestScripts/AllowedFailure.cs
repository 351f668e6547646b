using Vooraf.Fhir.TestScripts;

namespace Vooraf.EndToEnd.TestScripts;

/// <summary>Asserts that are allowed to fail, because the published material contradicts itself; the list is allowed-failures.json.</summary>
/// <param name="Data">fixtures or people: on which data.</param>
/// <param name="Scripts">The file names of the scripts, without the ending -json or -xml.</param>
/// <param name="Assert">A part of what is asserted that no other assert of these scripts has.</param>
/// <param name="Kind">Why: see <see cref="FailureKind"/>.</param>
/// <param name="Reason">Why, in a sentence.</param>
internal sealed record AllowedFailure(string Data, IReadOnlyList<string> Scripts, string Assert, FailureKind Kind, string Reason)
{
    /// <summary>What must be said of the failure, each of it, so that no other failure of the same assert is excused; empty: nothing in particular.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    public bool Covers(string data, string script, TestActionResult action) =>
        AppliesTo(data, script) && !action.IsOperation && action.Wanted.Contains(Assert, StringComparison.Ordinal)
        && Evidence.All(part => action.Evidence?.Contains(part, StringComparison.Ordinal) is true);

    public bool AppliesTo(string data, string script) =>
        string.Equals(Data, data, StringComparison.Ordinal)
        && Scripts.Any(name => string.Equals(script, name + "-json", StringComparison.Ordinal) || string.Equals(script, name + "-xml", StringComparison.Ordinal));
}
