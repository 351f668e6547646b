using System.Collections.Immutable;
using Vooraf.Records.Log;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Tests.Storage;

namespace Vooraf.Records.Tests.Log;

public class LogEntryFormTests
{
    private static readonly string[] Odd =
        ["", "a", "\0", "é€😀", "\ud800", "x\udc00y", new string('z', 5000), Given.Id(1), Given.Id(1).ToUpperInvariant(), "Observation/1/2", $"Observation/{Given.Id(1)}/1", $"Observation/{Given.Id(1)}/01",
            $"Observation/{Given.Id(1)}/", $"/{Given.Id(1)}/1", $"A/B/{Given.Id(1)}/1", "//", "/"];

    [Fact]
    public void any_entry_comes_back_as_it_was()
    {
        var form = new LogEntryForm(new Names());
        var random = new Random(11);
        for (var i = 0; i < 5000; i++)
        {
            var entry = Make(random);
            using var written = new CompactWriter();
            form.Write(entry, written);

            var read = form.Read(written.Written);

            read.Dossiers.ShouldBe(entry.Dossiers);
            read.Resources.ShouldBe(entry.Resources);
            read.Reasons.ShouldBe(entry.Reasons);
            (read with { Dossiers = [], Resources = [], Reasons = [] }).ShouldBe(entry with { Dossiers = [], Resources = [], Reasons = [] });
        }
    }

    [Fact]
    public void a_cut_off_or_foreign_entry_is_refused()
    {
        var form = new LogEntryForm(new Names());
        using var written = new CompactWriter();
        form.Write(Given.Entry(), written);
        var bytes = written.ToArray();

        for (var size = 0; size < bytes.Length; size++)
            Should.Throw<InvalidDataException>(() => form.Read(bytes.AsSpan(0, size)));
        Should.Throw<InvalidDataException>(() => form.Read([.. bytes, 0]));
        bytes[0] = 99;
        Should.Throw<InvalidDataException>(() => form.Read(bytes));
    }

    [Fact]
    public void an_entry_about_one_request_is_small()
    {
        var form = new LogEntryForm(new Names());
        using var written = new CompactWriter();

        form.Write(Given.Entry(Given.Id(77)) with { Resources = [.. Enumerable.Range(1, 8).Select(number => $"Consent/{Given.Id(number)}/1")] }, written);

        written.Length.ShouldBeLessThan(230);
    }

    private static LogEntry Make(Random random) => new()
    {
        At = new DateTimeOffset(random.NextInt64(DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero),
        CorrelationId = Text(random),
        Holder = Text(random),
        Author = new Author(Text(random), Text(random)),
        Action = (char)random.Next(0, 65536),
        Interaction = Text(random),
        Request = Text(random),
        Status = random.Next(-1, 1000),
        Dossiers = [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.NextInt64(-5, long.MaxValue))],
        Resources = Texts(random),
        Reasons = Texts(random),
    };

    private static ImmutableArray<string> Texts(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text(random))];

    private static string Text(Random random) => Odd[random.Next(Odd.Length)];
}
