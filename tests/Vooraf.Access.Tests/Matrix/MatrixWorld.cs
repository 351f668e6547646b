using Vooraf.Access.Decisions;
using Vooraf.Access.Tests.Making;
using Vooraf.Access.Tokens;
using Vooraf.Records;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>Has cases decided by the product. Everything that cases share is made once.</summary>
internal sealed class MatrixWorld
{
    private readonly Caller?[,] callers = Table(0, 3, MatrixCallers.Of);
    private readonly Dossier[,] dossiers = Table(1, 2, MatrixDossiers.Of);
    private readonly AccessDecision[,] decisions = Table(2, 3, MatrixDecisions.Of);
    private readonly ResourceVersion professional = MadeDossier.VersionOf("""{"resourceType":"Practitioner","id":"professional"}""", Home.OfDirectory(MadeDossier.Holder));

    /// <summary>What is wrong with what the product decides; null when nothing is.</summary>
    public string? Wrong(in MatrixCase one, ExpectedRow row)
    {
        var (kind, dossier) = (one.Word(4), dossiers[one.Relation, one.Consent]);
        var decision = decisions[one.Consent, one.Purpose];
        var request = MatrixRequests.Of(callers[one.Caller, one.Purpose], kind, one.Word(5));
        var ruling = Done(decision.OnAsync(request, MatrixRequests.SubjectOf(kind, dossier), CancellationToken.None));

        var verdict = ruling.Permits ? "permit" : ruling.Refuses ? "refuse" : "nothing";
        var said = $"{verdict} {ruling.Reasons.Single()} {PartOf(ruling)}";
        if (!string.Equals(said, $"{row.Verdict} {row.Reason} {row.Part}", StringComparison.Ordinal))
            return said;
        if (decision.AtTheDoor(request) is { Refuses: true } door && door.Opinion != ruling.Opinion)
            return "the door says " + door.Reasons.Single();
        var seen = Sees(decision, request, kind, dossier);
        return seen is { } sees && sees != ExpectedTable.Sees(row.Part, kind) ? $"sees: {sees}" : null;
    }

    private bool? Sees(AccessDecision decision, AccessRequest request, string kind, Dossier dossier)
    {
        var sight = new RequestSight(decision, request);
        return kind switch
        {
            "audit" or "new-patient" => null,
            "professional" => request.Interaction.Writes() ? null : sight.SeesOutside(professional),
            _ => Done(sight.SeeAsync(dossier, CancellationToken.None))?.Find(new ResourceKey(MatrixRequests.TypeOf(kind), MatrixRequests.IdOf(kind))) is not null,
        };
    }

    private static string PartOf(AccessRuling ruling) => ruling.Part switch
    {
        SeenPart.UseCase => "use-case",
        SeenPart.WholePlan => "whole-plan",
        var part => part.ToString().ToLowerInvariant(),
    };

    // The sources of these tests answer at once.
    private static T Done<T>(ValueTask<T> task)
    {
        task.IsCompleted.ShouldBeTrue();
        return task.GetAwaiter().GetResult();
    }

    private static T[,] Table<T>(int rows, int columns, Func<string, string, T> make)
    {
        var (down, across) = (MatrixAxes.Values[rows], MatrixAxes.Values[columns]);
        var table = new T[down.Length, across.Length];
        for (var row = 0; row < down.Length; row++)
        {
            for (var column = 0; column < across.Length; column++)
                table[row, column] = make(down[row], across[column]);
        }

        return table;
    }
}
