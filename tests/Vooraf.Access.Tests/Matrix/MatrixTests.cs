using System.Collections.Concurrent;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>Every caller kind x relation x consent state x purpose x resource kind x operation, decided exactly as the expected table says.</summary>
public class MatrixTests
{
    private const int MostShown = 20;

    [Fact]
    public void every_case_is_decided_as_the_table_says()
    {
        var step = MatrixStep.Value;
        var world = new MatrixWorld();
        var wrong = new ConcurrentQueue<string>();
        var decided = 0;

        Parallel.For(0, (MatrixAxes.CaseCount + step - 1) / step, place =>
        {
            var one = MatrixCase.Of(place * step);
            var row = ExpectedTable.Rows[ExpectedTable.Find(one)];
            if (row.Verdict is "skip")
                return;
            Interlocked.Increment(ref decided);
            if (world.Wrong(one, row) is { } fault && wrong.Count < MostShown)
                wrong.Enqueue($"{one}: expected {row.Verdict} {row.Reason} {row.Part}, but {fault}");
        });

        wrong.ShouldBeEmpty();
        decided.ShouldBeGreaterThan(20_000);
        TestContext.Current.SendDiagnosticMessage("{0} cases", decided);
    }
}
