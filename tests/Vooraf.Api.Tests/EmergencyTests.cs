using Vooraf.Access.Callers;
using Vooraf.Api.Tests.Running;
using Vooraf.Records.Log;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests;

/// <summary>What an emergency opens over HTTP, and who is told.</summary>
public class EmergencyTests : ApiTest
{
    [Fact]
    public async Task who_has_no_relation_sees_the_emergency_part_and_the_person_and_the_officer_are_told_once()
    {
        await StoreAsync([Plans.Person("p1", "999900110"), .. Plans.Plan("p1")]);
        using var nurse = Server.As(Callers.Own(purpose: PurposeOfUse.Emergency));

        (await nurse.SendAsync("GET", "Consent/p1-limit")).Status.ShouldBe(200);
        (await nurse.SendAsync("GET", "Goal/p1-aim")).Status.ShouldBe(200);
        (await nurse.SendAsync("GET", "QuestionnaireResponse/p1-form")).Status.ShouldNotBe(200);

        (await KindsAsync()).ShouldBe(["emergency-access-person", "emergency-access-officer"]);
        (await LogAsync()).Where(entry => entry.Checks.HasFlag(LogChecks.Emergency)).ShouldAllBe(entry =>
            entry.EmergencyReason.Length >= 10 && entry.Purpose == "BTG" && entry.Reasons.Contains("emergency", StringComparer.Ordinal));
        (await LogAsync()).Count(entry => entry.Checks.HasFlag(LogChecks.Emergency)).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task who_has_no_relation_and_no_emergency_sees_nothing_and_nobody_is_told()
    {
        await StoreAsync([Plans.Person("p1", "999900110"), .. Plans.Plan("p1")]);
        using var nurse = Server.As(Callers.Own());

        (await nurse.SendAsync("GET", "Consent/p1-limit")).Status.ShouldNotBe(200);
        (await KindsAsync()).ShouldBeEmpty();
    }

    private async Task<IEnumerable<string>> KindsAsync() => (await ((IOutbox)Server.Store).ReadOutboxAsync(0, 1000, TestContext.Current.CancellationToken))
        .Select(item => item.Message.Kind).Where(kind => kind.StartsWith("emergency", StringComparison.Ordinal));
}
