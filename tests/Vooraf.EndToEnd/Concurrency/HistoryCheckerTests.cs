namespace Vooraf.EndToEnd.Concurrency;

public class HistoryCheckerTests
{
    [Fact]
    public void a_line_of_writes_with_reads_between_them_is_right() =>
        Check(Wrote(1, "a", 0, 1), Read(1, "a", 2, 3), Wrote(2, "b", 4, 5), Refused(1, 6, 7), Read(2, "b", 8, 9)).ShouldBeEmpty();

    [Fact]
    public void overlapping_requests_may_be_ordered_either_way() =>
        Check(Wrote(1, "a", 0, 1), Wrote(2, "b", 2, 10), Read(2, "b", 3, 5), Read(1, "a", 3, 9), Refused(1, 4, 6)).ShouldBeEmpty();

    [Fact]
    public void two_winners_of_one_version_are_found() =>
        Check(Wrote(1, "a", 0, 1), Wrote(2, "b", 2, 5), Wrote(2, "c", 3, 6)).ShouldHaveSingleItem().ShouldContain("acknowledged twice");

    [Fact]
    public void a_version_that_nobody_wrote_is_found() =>
        Check(Wrote(1, "a", 0, 1), Wrote(3, "c", 2, 3)).ShouldHaveSingleItem().ShouldBe("nobody wrote version 2");

    [Fact]
    public void a_read_of_an_older_version_than_was_acknowledged_is_found() =>
        Check(Wrote(1, "a", 0, 1), Wrote(2, "b", 2, 3), Read(1, "a", 4, 5)).ShouldHaveSingleItem().ShouldContain("went back in time");

    [Fact]
    public void a_read_that_goes_back_behind_another_read_is_found() =>
        Check(Wrote(1, "a", 0, 1), Wrote(2, "b", 2, 20), Read(2, "b", 4, 5), Read(1, "a", 6, 7)).ShouldHaveSingleItem().ShouldContain("went back in time");

    [Fact]
    public void a_read_of_the_future_is_found() =>
        Check(Wrote(1, "a", 0, 1), Read(2, "b", 2, 3), Wrote(2, "b", 4, 5)).ShouldHaveSingleItem().ShouldContain("went back in time");

    [Fact]
    public void a_read_of_another_value_than_was_written_is_found() =>
        Check(Wrote(1, "a", 0, 1), Read(1, "x", 2, 3)).ShouldHaveSingleItem().ShouldContain("nobody wrote there");

    [Fact]
    public void a_history_with_another_value_is_found() =>
        Check(Wrote(1, "a", 0, 1), Wrote(2, "b", 2, 3), Saw(["x", "b"], 4, 5)).ShouldHaveSingleItem().ShouldContain("'x' as version 1");

    [Fact]
    public void a_history_that_misses_an_acknowledged_version_is_found() =>
        Check(Wrote(1, "a", 0, 1), Wrote(2, "b", 2, 3), Saw(["a"], 4, 5)).ShouldHaveSingleItem().ShouldContain("went back in time");

    [Fact]
    public void a_refusal_without_a_reason_is_found() =>
        Check(Wrote(1, "a", 0, 1), Refused(1, 2, 3), Wrote(2, "b", 4, 5)).ShouldHaveSingleItem().ShouldContain("was refused");

    [Fact]
    public void a_lost_answer_may_have_been_done_or_not()
    {
        var lost = new Operation(OperationKind.Write, OperationOutcome.Unknown, 2, Operation.Never, 2, "b");

        Check(Wrote(1, "a", 0, 1), lost, Read(1, "a", 3, 4), Read(2, "b", 5, 6)).ShouldBeEmpty();
        Check(Wrote(1, "a", 0, 1), lost, Wrote(2, "c", 3, 4), Read(2, "c", 5, 6)).ShouldBeEmpty();
    }

    private static IReadOnlyList<string> Check(params Operation[] operations) => HistoryChecker.Check(operations);

    private static Operation Wrote(int version, string value, long invoked, long answered) =>
        new(OperationKind.Write, OperationOutcome.Ok, invoked, answered, version, value);

    private static Operation Read(int version, string value, long invoked, long answered) =>
        new(OperationKind.Read, OperationOutcome.Ok, invoked, answered, version, value);

    private static Operation Saw(string[] values, long invoked, long answered) =>
        new(OperationKind.History, OperationOutcome.Ok, invoked, answered, values.Length, values[^1], values);

    private static Operation Refused(int version, long invoked, long answered) =>
        new(OperationKind.Write, OperationOutcome.Refused, invoked, answered, version, "");
}
