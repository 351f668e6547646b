namespace Vooraf.Access.Tests.Matrix;

public class ExpectedTableTests
{
    [Fact]
    public void every_case_has_a_line_and_every_line_has_a_case()
    {
        Assert.SkipWhen(MatrixStep.Value > 1, "Only some of the cases are wanted.");
        var used = new int[ExpectedTable.Rows.Length];
        var without = new List<string>();
        for (var number = 0; number < MatrixAxes.CaseCount; number++)
        {
            var one = MatrixCase.Of(number);
            if (ExpectedTable.Find(one) is >= 0 and var row)
                used[row]++;
            else
                without.Add(one.ToString());
        }

        without.ShouldBeEmpty();
        ExpectedTable.Rows.Where((_, row) => used[row] == 0).Select(row => row.Text).ShouldBeEmpty();
        used.Where((_, row) => ExpectedTable.Rows[row].Verdict is not "skip").Sum().ShouldBeGreaterThan(20_000);
    }

    [Fact]
    public void every_line_says_where_it_comes_from()
    {
        ExpectedTable.Rows.ShouldAllBe(row => row.Reference.Length > 2 && (row.Verdict == "skip" || row.Reason.Length > 3));
        ExpectedTable.Rows.Where(row => row.Verdict is "refuse").ShouldAllBe(row => row.Part == "nothing");
        ExpectedTable.Rows.Where(row => row.Verdict is "permit").ShouldAllBe(row => ExpectedTable.Parts.Contains(row.Part));
        ExpectedTable.Rows.Select(row => row.Verdict).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(["permit", "refuse", "skip"]);
    }
}
