using System.Globalization;

namespace Vooraf.EndToEnd.Concurrency;

/// <summary>
/// Judges what several clients saw of one resource: its versions form one line, and there is one order of all requests, in step with
/// real time, in which every answer is right (linearisable).
/// </summary>
/// <remarks>
/// Versions are numbered, so the order is known but for requests at the same version: write 1, reads of 1, write 2, and so on. Such an order is
/// in step with real time exactly when no request was answered before one that comes earlier in it was sent.
/// </remarks>
internal static class HistoryChecker
{
    /// <summary>What is wrong, one sentence each; empty when all is right.</summary>
    public static IReadOnlyList<string> Check(IReadOnlyList<Operation> operations)
    {
        var wrong = new List<string>();
        var line = VersionLine.Of(operations, wrong);
        CheckValues(operations, line, wrong);
        CheckOrder(operations, line, wrong);
        CheckRefusals(operations, line, wrong);
        return wrong;
    }

    private static void CheckValues(IReadOnlyList<Operation> operations, VersionLine line, List<string> wrong)
    {
        foreach (var seen in operations.Where(operation => operation.Outcome == OperationOutcome.Ok && operation.Kind != OperationKind.Write))
        {
            if (!line.Has(seen.Version, seen.Value))
                wrong.Add(Say($"version {seen.Version} was read as '{seen.Value}', which nobody wrote there"));
            for (var index = 0; index < seen.Seen?.Count; index++)
            {
                if (!line.Has(index + 1, seen.Seen[index]))
                    wrong.Add(Say($"the history has '{seen.Seen[index]}' as version {index + 1}, which nobody wrote there"));
            }
        }
    }

    private static void CheckOrder(IReadOnlyList<Operation> operations, VersionLine line, List<string> wrong)
    {
        var latestSent = long.MinValue;
        var latestOrder = 0;
        foreach (var sameOrder in operations.Where(line.Happened).GroupBy(Order).OrderBy(group => group.Key))
        {
            foreach (var operation in sameOrder.Where(operation => operation.Answered < latestSent))
                wrong.Add(Say($"{Name(operation)} was answered before {NameOf(latestOrder)} was sent, so it went back in time"));
            latestOrder = sameOrder.Max(operation => operation.Invoked) > latestSent ? sameOrder.Key : latestOrder;
            latestSent = Math.Max(latestSent, sameOrder.Max(operation => operation.Invoked));
        }
    }

    private static void CheckRefusals(IReadOnlyList<Operation> operations, VersionLine line, List<string> wrong)
    {
        foreach (var refused in operations.Where(operation => operation is { Kind: OperationKind.Write, Outcome: OperationOutcome.Refused }))
        {
            var wasThereBefore = line.WriteOf(refused.Version) is { } made && made.Answered < refused.Invoked;
            var wasThereAfter = line.WriteOf(refused.Version + 1) is not { } next || refused.Answered < next.Invoked;
            if (wasThereBefore && wasThereAfter)
                wrong.Add(Say($"an update of version {refused.Version} was refused while the resource was at version {refused.Version} all the time"));
        }
    }

    private static int Order(Operation operation) => (operation.Version * 2) + (operation.Kind == OperationKind.Write ? 0 : 1);

    private static string NameOf(int order) => Say($"the {(order % 2 == 0 ? "write" : "read")} of version {order / 2}");

    private static string Name(Operation operation) => NameOf(Order(operation));

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
