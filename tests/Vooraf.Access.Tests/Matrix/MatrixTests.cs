using System.Collections.Concurrent;
using System.Globalization;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>
/// Every caller kind x relation x consent state x purpose x resource kind x operation, decided exactly as the expected table says.
/// <c>VOORAF_MATRIX_STEP</c> takes only every so manieth case (a number that has no factor with the lengths of the axes: 7, 13, 101).
/// </summary>
public class MatrixTests
{
    private const int MostShown = 20;

    [Fact]
    public void every_case_is_decided_as_the_table_says()
    {
        var step = int.TryParse(Environment.GetEnvironmentVariable("VOORAF_MATRIX_STEP"), CultureInfo.InvariantCulture, out var asked) ? asked : 1;
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
