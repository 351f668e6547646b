namespace Vooraf.EndToEnd.Tracing;

public class FlushCheckerTests
{
    private const string Arrives = """11 1.1 recvmsg(200<TCP:[127.0.0.1:5100->127.0.0.1:4711]>, {msg_name=NULL}, 0) = 512""";
    private const string Leaves = """11 1.9 sendmsg(200<TCP:[127.0.0.1:5100->127.0.0.1:4711]>, {msg_name=NULL}, 0) = 512""";
    private const string Writes = """12 1.2 pwrite64(90</data/vooraf.db-wal>, ""..., 4096, 32) = 4096""";
    private const string Flushes = """12 1.3 fdatasync(90</data/vooraf.db-wal>) = 0""";

    [Fact]
    public void an_answer_after_write_and_flush_is_right() => Check(Arrives, Writes, Writes, Flushes, Leaves, Leaves).ShouldBeRight();

    [Fact]
    public void an_answer_before_the_flush_is_found() => Check(Arrives, Writes, Leaves, Flushes).Violations.ShouldHaveSingleItem().ShouldContain("before the log file was flushed");

    [Fact]
    public void a_write_after_the_flush_is_found() => Check(Arrives, Writes, Flushes, Writes, Leaves).Violations.ShouldHaveSingleItem();

    [Fact]
    public void an_answer_without_a_log_entry_is_found() => Check(Arrives, Leaves).Violations.ShouldHaveSingleItem().ShouldContain("without any write");

    [Fact]
    public void a_flush_of_an_earlier_request_does_not_count() =>
        Check(Arrives, Writes, Flushes, Leaves, Arrives, Leaves).Violations.ShouldHaveSingleItem().ShouldContain("answer 2");

    [Fact]
    public void a_flush_that_failed_does_not_count() =>
        Check(Arrives, Writes, "12 1.3 fdatasync(90</data/vooraf.db-wal>) = -1 EIO (Input/output error)", Leaves).Violations.ShouldHaveSingleItem();

    [Fact]
    public void a_flush_of_another_file_does_not_count() =>
        Check(Arrives, Writes, "12 1.3 fdatasync(91</data/vooraf.db>) = 0", Leaves).Violations.ShouldHaveSingleItem();

    [Fact]
    public void a_flush_that_is_still_under_way_does_not_count() =>
        Check(Arrives, Writes, "12 1.3 fdatasync(90</data/vooraf.db-wal> <unfinished ...>", Leaves, "12 1.4 <... fdatasync resumed>) = 0").Violations.ShouldHaveSingleItem();

    [Fact]
    public void a_flush_that_began_before_the_write_does_not_count() => Check(
        Arrives, "12 1.3 fdatasync(90</data/vooraf.db-wal> <unfinished ...>", Writes.Replace("12 ", "13 ", StringComparison.Ordinal), "12 1.4 <... fdatasync resumed>) = 0", Leaves)
        .Violations.ShouldHaveSingleItem();

    [Fact]
    public void a_flush_that_ended_in_time_counts() => Check(
        Arrives, Writes, "12 1.3 fdatasync(90</data/vooraf.db-wal> <unfinished ...>", "14 1.35 write(5</dev/null>, \"\", 1) = 1", "12 1.4 <... fdatasync resumed>) = 0", Leaves)
        .ShouldBeRight();

    private static FlushVerdict Check(params string[] lines) => FlushChecker.Check(StraceReader.Read(lines), port: 5100);
}

file static class FlushVerdictExpectations
{
    public static void ShouldBeRight(this FlushVerdict verdict)
    {
        verdict.Answers.ShouldBe(1);
        verdict.Violations.ShouldBeEmpty();
    }
}
