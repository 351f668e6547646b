using System.Net;
using System.Net.Sockets;
using System.Text;
using Vooraf.Records.Log.Chains;

namespace Vooraf.Records.Tests.Log;

public sealed class RootExporterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_root_is_made_only_when_something_was_written()
    {
        await using var house = new LogHouse();
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
        house.Sink.Lines.ShouldBeEmpty();

        await house.LogAsync(3, new Random(1));
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();

        LogRoot.Read(house.Sink.Lines.ShouldHaveSingleItem(), house.Key)!.Last.ShouldBe(3);
    }

    [Fact]
    public async Task roots_that_do_not_arrive_are_kept_over_a_restart_and_arrive_in_order_later()
    {
        await using var house = new LogHouse();
        house.Sink.IsBroken = true;
        for (var number = 1; number <= 3; number++)
        {
            await house.LogAsync(2, new Random(number));
            (await house.Exporter.ExportAsync(Cancellation)).ShouldBeFalse();
        }

        house.Exporter.Warning.ShouldNotBeNull().ShouldContain("logRoots");
        await house.CloseAsync(withRoot: false);
        house.Open();
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();

        house.Exporter.Warning.ShouldBeNull();
        house.Sink.Lines.Select(line => LogRoot.Read(line, house.Key)!.Number).ShouldBe([1, 2, 3]);
        house.Verify().Problems.ShouldBeEmpty();
        house.Verify().Unwitnessed.ShouldBe(0);
    }

    [Fact]
    public async Task while_roots_do_not_arrive_no_more_of_them_are_made_than_else()
    {
        await using var house = new LogHouse { Retry = TimeSpan.FromMilliseconds(2) };
        await house.CloseAsync();
        house.Sink.IsBroken = true;
        house.Open();
        await house.LogAsync(1, new Random(1));
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeFalse();
        await house.CloseAsync(withRoot: false);
        house.Sink.IsBroken = true;
        house.Open();
        for (var attempts = house.Sink.Failures; house.Sink.Failures < attempts + 20;)
        {
            await house.LogAsync(1, new Random(2));
            await Task.Delay(5, Cancellation);
        }

        (await house.Store.LogRoots.ReadAsync()).WaitingCount.ShouldBeLessThanOrEqualTo(2);
        house.Sink.IsBroken = false;
    }

    [Fact]
    public async Task where_roots_go_that_hangs_is_a_failure_with_a_warning_and_keeps_nobody_from_stopping()
    {
        await using var house = new LogHouse { SendLimit = TimeSpan.FromMilliseconds(50) };
        await house.CloseAsync();
        house.Open();
        house.Sink.Answers.Reset();
        for (var number = 1; number <= 2; number++)
        {
            await house.LogAsync(2, new Random(number));
            (await house.Exporter.ExportAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(30), Cancellation)).ShouldBeFalse();
        }

        house.Exporter.Warning.ShouldNotBeNull().ShouldContain("logRoots");
        (await house.Store.LogRoots.ReadAsync()).WaitingCount.ShouldBe(2);
        await house.CloseAsync().WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        house.Sink.Answers.Set();
        house.Open();
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();
        house.Exporter.Warning.ShouldBeNull();
        house.Verify().Problems.ShouldBeEmpty();
        house.Verify().Unwitnessed.ShouldBe(0);
    }

    [Fact]
    public async Task roots_are_made_in_time_while_one_is_under_way()
    {
        await using var house = new LogHouse { Interval = TimeSpan.FromMilliseconds(10), Retry = TimeSpan.FromMilliseconds(10) };
        await house.CloseAsync();
        house.Open();
        house.Sink.Answers.Reset();
        var waiting = 0L;
        for (var clock = System.Diagnostics.Stopwatch.StartNew(); waiting < 3 && clock.Elapsed < TimeSpan.FromSeconds(20);)
        {
            await house.LogAsync(1, new Random(1));
            await Task.Delay(20, Cancellation);
            waiting = (await house.Store.LogRoots.ReadAsync()).WaitingCount;
        }

        house.Sink.Answers.Set();
        waiting.ShouldBe(3);
    }

    [Fact]
    public async Task many_roots_that_wait_are_read_in_portions_and_arrive_in_order()
    {
        const int Many = 600;
        await using var house = new LogHouse();
        house.Sink.IsBroken = true;
        for (var number = 1; number <= Many; number++)
        {
            await house.LogAsync(1, new Random(number));
            (await house.Exporter.ExportAsync(Cancellation)).ShouldBeFalse();
        }

        var kept = await house.Store.LogRoots.ReadAsync();
        kept.WaitingCount.ShouldBe(Many);
        kept.Waiting.Length.ShouldBeLessThan(Many / 2);
        house.Sink.IsBroken = false;
        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();

        house.Sink.Lines.Select(line => LogRoot.Read(line, house.Key)!.Number).ShouldBe(Enumerable.Range(1, Many).Select(number => (long)number));
        house.Verify().Problems.ShouldBeEmpty();
        (await house.Store.LogRoots.ReadAsync()).WaitingCount.ShouldBe(0);
    }

    [Fact]
    public async Task a_last_root_leaves_on_stop_and_both_days_stand_in_the_root_after_the_turn()
    {
        await using var house = new LogHouse();
        await house.LogAsync(4, new Random(1));
        house.Time.Move(TimeSpan.FromDays(1));
        await house.LogAsync(4, new Random(2));

        await house.CloseAsync();

        var root = LogRoot.Read(house.Sink.Lines[^1], house.Key)!;
        root.Chains.Select(chain => chain.Last).ShouldBe([4, 8]);
        house.Open();
    }

    [Fact]
    public async Task entries_that_a_crash_left_without_a_root_get_one_at_the_start()
    {
        await using var house = new LogHouse();
        await house.LogAsync(4, new Random(1));
        await house.Store.DisposeAsync();
        house.Verify().Unwitnessed.ShouldBe(4);
        house.Open();

        (await house.Exporter.ExportAsync(Cancellation)).ShouldBeTrue();

        house.Verify().Unwitnessed.ShouldBe(0);
    }

    [Fact]
    public async Task roots_go_to_a_file_as_lines()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        using var sink = RootSinks.Of(path, TimeProvider.System)!;

        await sink.SendAsync("one"u8.ToArray(), Cancellation);
        await sink.SendAsync("two"u8.ToArray(), Cancellation);

        (await File.ReadAllLinesAsync(path, Cancellation)).ShouldBe(["one", "two"]);
        File.Delete(path);
    }

    [Fact]
    public async Task roots_go_to_syslog_over_udp()
    {
        using var host = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        using var sink = RootSinks.Of($"udp://127.0.0.1:{((IPEndPoint)host.Client.LocalEndPoint!).Port}", TimeProvider.System)!;

        await sink.SendAsync("{\"number\":1}"u8.ToArray(), Cancellation);

        var message = Encoding.ASCII.GetString((await host.ReceiveAsync(Cancellation)).Buffer);
        message.ShouldMatch("^<109>1 20[0-9T:.-]+Z - vooraf [0-9]+ log-root - {\"number\":1}$");
    }

    [Fact]
    public async Task roots_go_to_syslog_over_tcp_and_an_absent_host_is_a_failure()
    {
        var host = new TcpListener(IPAddress.Loopback, 0);
        host.Start();
        using var sink = RootSinks.Of($"tcp://127.0.0.1:{((IPEndPoint)host.LocalEndpoint).Port}", TimeProvider.System)!;
        var sending = sink.SendAsync("{\"number\":1}"u8.ToArray(), Cancellation);
        using (var client = await host.AcceptTcpClientAsync(Cancellation))
        using (var reader = new StreamReader(client.GetStream(), Encoding.ASCII))
        {
            var message = await reader.ReadToEndAsync(Cancellation);
            message.ShouldMatch("^[0-9]+ <109>1 .* log-root - {\"number\":1}$");
            int.Parse(message.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(message.Length - message.IndexOf('<', StringComparison.Ordinal));
        }

        await sending;
        host.Stop();
        await Should.ThrowAsync<IOException>(() => sink.SendAsync("x"u8.ToArray(), Cancellation));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ftp://somewhere/x")]
    [InlineData("http://log.example/roots")]
    [InlineData("https://user:secret@log.example/roots")]
    public void other_addresses_are_refused(string text) => RootSinks.Of(text, TimeProvider.System).ShouldBeNull();
}
