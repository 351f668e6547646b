using System.Diagnostics.Metrics;
using Vooraf.Api.Tests.Running;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests;

/// <summary>The count is that of the process.</summary>
[Collection(AloneCollection.Name)]
public class DefectTests
{
    [Theory]
    [InlineData("GET", "Patient/1")]
    [InlineData("POST", "Patient")]
    public async Task an_exception_that_nobody_expected_is_500_without_detail_and_is_counted_and_logged(string method, string url)
    {
        await using var server = await TestServer.StartAsync(wrap: real => new StoreWithDefect(real));
        using var http = server.As(TestClients.Gp);
        var counted = 0L;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, on) =>
        {
            if (instrument is { Meter.Name: VoorafApi.MeterName, Name: "vooraf.api.defects" })
                on.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref counted, value));
        listener.Start();

        var answer = await http.SendAsync(method, url, method is "POST" ? Samples.Patient() : null);

        answer.Status.ShouldBe(500);
        answer.IssueCodes.ShouldBe(["exception"]);
        answer.Body.ShouldNotContain(StoreWithDefect.Detail);
        answer.Body.ShouldNotContain("InvalidOperation");
        answer.Body.ShouldNotContain(" at ");
        counted.ShouldBe(1);
        List<LogEntry> log = [];
        await foreach (var entry in server.Store.ReadLogAsync(TestContext.Current.CancellationToken))
            log.Add(entry);
        log.ShouldHaveSingleItem().Status.ShouldBe(500);
    }
}
