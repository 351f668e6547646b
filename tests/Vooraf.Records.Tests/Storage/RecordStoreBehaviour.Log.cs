using System.Globalization;
using Vooraf.Records.Log;

namespace Vooraf.Records.Tests.Storage;

public abstract partial class RecordStoreBehaviour
{
    [Fact]
    public async Task a_log_entry_comes_back_as_it_was()
    {
        var entry = Given.Entry();

        await Store.LogAsync(entry, Cancellation);

        ShouldBeSame((await AllAsync(Store.ReadLogAsync(Cancellation))).Single(), entry);
    }

    [Fact]
    public async Task the_log_is_read_in_the_order_in_which_it_was_written()
    {
        for (var number = 0; number < 600; number++)
            await Store.LogAsync(Given.Entry(number.ToString(CultureInfo.InvariantCulture)), Cancellation);

        (await AllAsync(Store.ReadLogAsync(Cancellation))).Select(entry => int.Parse(entry.CorrelationId, CultureInfo.InvariantCulture)).ShouldBe(Enumerable.Range(0, 600));
    }

    [Fact]
    public async Task entries_of_many_callers_are_each_there_once_and_in_the_order_of_their_caller()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(caller => Task.Run(
            async () =>
            {
                for (var number = 0; number < 100; number++)
                    await Store.LogAsync(Given.Entry(string.Create(CultureInfo.InvariantCulture, $"{caller}:{number}")), Cancellation);
            },
            Cancellation)));

        var read = (await AllAsync(Store.ReadLogAsync(Cancellation))).Select(entry => entry.CorrelationId).ToList();
        read.Count.ShouldBe(800);
        for (var caller = 0; caller < 8; caller++)
        {
            var own = string.Create(CultureInfo.InvariantCulture, $"{caller}:");
            read.Where(id => id.StartsWith(own, StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, 100).Select(number => string.Create(CultureInfo.InvariantCulture, $"{own}{number}")));
        }
    }

    private static void ShouldBeSame(LogEntry read, LogEntry written)
    {
        read.Dossiers.ShouldBe(written.Dossiers);
        read.Resources.ShouldBe(written.Resources);
        read.Reasons.ShouldBe(written.Reasons);
        (read with { Dossiers = [], Resources = [], Reasons = [] }).ShouldBe(written with { Dossiers = [], Resources = [], Reasons = [] });
    }
}
