using System.Globalization;
using Vooraf.Access.Tokens;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Issuing;

public sealed class WindowLimiterTests
{
    private readonly ManualTime time = new();

    [Fact]
    public void a_key_has_its_share_in_each_window_and_others_have_theirs()
    {
        var limiter = new WindowLimiter(time, 2, TimeSpan.FromMinutes(1));

        (limiter.Count("a"), limiter.Count("a"), limiter.Count("a"), limiter.Count("b")).ShouldBe((true, true, false, true));
        time.Move(TimeSpan.FromSeconds(20));
        (limiter.RetryAfter("a"), limiter.RetryAfter("b")).ShouldBe((TimeSpan.FromSeconds(40), null));

        time.Move(TimeSpan.FromSeconds(39));
        limiter.Count("a").ShouldBeFalse();
        time.Move(TimeSpan.FromSeconds(1));
        limiter.Count("a").ShouldBeTrue();
        limiter.RetryAfter("a").ShouldBeNull();
    }

    [Fact]
    public void when_there_are_too_many_keys_a_new_one_has_no_share_and_known_ones_keep_theirs()
    {
        var limiter = new WindowLimiter(time, 2, TimeSpan.FromMinutes(1));
        for (var key = 0; key < 10_000; key++)
            limiter.Count(key.ToString(CultureInfo.InvariantCulture)).ShouldBeTrue();

        limiter.Count("one more").ShouldBeFalse();
        limiter.Count("7").ShouldBeTrue();
        limiter.Count("7").ShouldBeFalse();

        time.Move(TimeSpan.FromMinutes(1));
        limiter.Count("one more").ShouldBeTrue();
    }
}
