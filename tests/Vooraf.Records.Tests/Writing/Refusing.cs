using Vooraf.Records.Writing;

namespace Vooraf.Records.Tests.Writing;

internal static class Refusing
{
    public static void ShouldBeRefused(this WriteAnswer answer, int status, string? expression = null)
    {
        answer.Refusal.ShouldNotBeNull();
        answer.Refusal.Status.ShouldBe(status, string.Join(' ', answer.Refusal.Issues.Select(issue => issue.Diagnostics)));
        answer.Entries.ShouldBeEmpty();
        if (expression is not null)
            answer.Refusal.Issues[0].Expression.ShouldBe(expression);
    }
}
