using System.Globalization;
using System.Text;
using Vooraf.EndToEnd.Running;

namespace Vooraf.EndToEnd.Fuzzing;

[Collection(AloneCollection.Name)]
public class AllocationTests
{
    private const long Most = 64L << 20;
    private const int Tries = 3;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    public static TheoryData<string> Names() => [.. NastyBodies.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task no_request_costs_more_than_64_MB_or_2_seconds(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var server = await InProcessServer.StartAsync();
        using var connection = new RawConnection(server.Address) { Token = await DemoToken.AskAsync(server.Address, cancellation) };
        var request = NastyBodies.All[name];
        await connection.SendAsync(request with { Body = request.Body[..100] }, cancellation);

        var (answer, allocated) = await MeasureAsync(connection, request, cancellation);
        for (var again = 1; again < Tries && answer.Took >= Slow; again++)
            (answer, allocated) = await MeasureAsync(connection, request, cancellation);

        var said = string.Create(CultureInfo.InvariantCulture, $"{name}: {answer.Status}, {allocated >> 20} MB, {answer.Took.TotalMilliseconds:F0} ms, answer of {answer.Body.Length} bytes");
        TestContext.Current.TestOutputHelper?.WriteLine(said);
        allocated.ShouldBeLessThanOrEqualTo(Most, said);
        answer.Took.ShouldBeLessThan(Slow, said);
        answer.Status.ShouldBeInRange(200, 499, said + Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, 2000))));
    }

    private static async Task<(RawAnswer Answer, long Allocated)> MeasureAsync(RawConnection connection, FuzzCase request, CancellationToken cancellation)
    {
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var answer = await connection.SendAsync(request, cancellation);
        return (answer, GC.GetTotalAllocatedBytes(precise: true) - before);
    }
}
