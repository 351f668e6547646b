using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests;

public class HealthTests : ApiTest
{
    protected override ApiSettings Settings => new() { AnonymousPerMinute = 5 };

    [Fact]
    public async Task live_and_ready_answer_without_a_token_and_are_not_logged()
    {
        (await Anonymous().SendAsync("GET", new Uri(Server.Address, "health/live").ToString())).Status.ShouldBe(200);
        (await Anonymous().SendAsync("GET", new Uri(Server.Address, "health/ready").ToString())).Status.ShouldBe(200);
        (await LogAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task who_asks_too_often_without_a_token_must_wait_and_the_operators_check_goes_on()
    {
        var http = Anonymous();
        for (var i = 0; i < 5; i++)
            (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(401);

        (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(429);
        (await http.SendAsync("GET", "metadata")).Status.ShouldBe(429);
        (await http.SendAsync("GET", new Uri(Server.Address, "health/ready").ToString())).Status.ShouldBe(200);
        (await http.SendAsync("GET", new Uri(Server.Address, "health/live").ToString())).Status.ShouldBe(200);
        (await Gp.SendAsync("GET", "Patient/1")).Status.ShouldBe(404);
        Server.Clock.Forward(TimeSpan.FromMinutes(1));
        (await http.SendAsync("GET", "Patient/1")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task other_paths_are_not_ours()
    {
        (await Anonymous().SendAsync("GET", new Uri(Server.Address, "elsewhere").ToString())).Status.ShouldBe(404);
    }
}
