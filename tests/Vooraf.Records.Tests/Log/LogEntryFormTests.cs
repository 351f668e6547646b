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

            LogEntries.ShouldBeSame(read, entry);
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

    [Fact]
    public void an_entry_of_the_first_version_stays_readable()
    {
        var names = new Names();
        var read = new LogEntryForm(names).Read(Convert.FromHexString(FirstVersion(names)));

        LogEntries.ShouldBeSame(read, Given.Entry());
    }

    [Fact]
    public void what_a_caller_says_is_never_among_the_words_that_are_stored_in_the_clear()
    {
        var names = new Names();
        using var written = new CompactWriter();
        new LogEntryForm(names).Write(
            Given.Entry() with
            {
                Person = new LogPerson("said-1", "said-2", "said-3", "said-4"),
                Organisation = new LogOrganisation("said-5", "said-6", "said-7"),
                Address = "said-8",
                Purpose = "said-9",
                EmergencyReason = "said-10",
                Token = "said-11",
                KeyThumbprint = "said-12",
                Correlations = [new LogCorrelation("said-13", "said-14")],
                Patients = [new ResourceKey("Patient", "said-15")],
                Consents = ["said-16"],
            },
            written);

        var words = Enumerable.Range(0, 40).Select(names.Word).OfType<string>().ToList();
        words.Contains("a-client", StringComparer.Ordinal).ShouldBeTrue();
        words.ShouldAllBe(word => !word.StartsWith("said", StringComparison.Ordinal));
    }

    // The bytes that the first version of this program wrote for Given.Entry(), with the numbers that it gave to the words.
    private static string FirstVersion(Names names)
    {
        foreach (var word in (ReadOnlySpan<string>)["home", "a-client", "an-organisation", "search-type", "Observation", "scope", "relation"])
            names.NumberOf(word);
        return "01D08DE6A6DE869EEF0804633102030452051B474554204F62736572766174696F6E3F70617469656E743D2AC801020184070206000000000000000000000000000000010100056F6464020708";
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
        Checks = (LogChecks)random.Next(16),
        Person = Maybe(random, () => new LogPerson(Text(random), Text(random), Text(random), Text(random))),
        Organisation = Maybe(random, () => new LogOrganisation(Text(random), Text(random), Text(random))),
        Address = Text(random),
        Purpose = Text(random),
        Patients = [.. Texts(random).Select(id => new ResourceKey("Patient", id))],
        Consents = Texts(random),
        Reliances = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new LogReliance(random.NextInt64(), random.NextInt64()))],
        EmergencyReason = Text(random),
        Token = Text(random),
        KeyThumbprint = Text(random),
        Correlations = [.. Texts(random).Select(value => new LogCorrelation("AORTA-ID", value))],
    };

    private static T? Maybe<T>(Random random, Func<T> make)
        where T : class => random.Next(2) == 0 ? null : make();

    private static ImmutableArray<string> Texts(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text(random))];

    private static string Text(Random random) => Odd[random.Next(Odd.Length)];
}
