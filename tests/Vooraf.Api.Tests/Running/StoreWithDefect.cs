using Vooraf.Records;
using Vooraf.Records.Storage;

namespace Vooraf.Api.Tests.Running;

/// <summary>A real store that throws what no store should throw when a resource is looked for, read or committed, as a defect in the program would.</summary>
public sealed class StoreWithDefect(IRecordStore store) : StoreAround(store)
{
    /// <summary>What the exception says; no caller may ever see it.</summary>
    public const string Detail = "the detail of a defect about 999900018";

    public override ValueTask<Home?> LocateAsync(ResourceKey key, CancellationToken cancellation) => throw new InvalidOperationException(Detail);

    public override ValueTask<ResourceVersion?> ReadAsync(ResourceKey key, CancellationToken cancellation) => throw new InvalidOperationException(Detail);

    public override ValueTask<CommitOutcome> CommitAsync(Commit commit, CancellationToken cancellation) => throw new InvalidOperationException(Detail);
}
