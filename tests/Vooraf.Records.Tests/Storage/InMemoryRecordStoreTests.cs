using Vooraf.Records.Storage;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Storage;

/// <summary>The behaviour of every store, on the one in memory that other tests use; opening it again keeps it as it is.</summary>
public sealed class InMemoryRecordStoreTests : RecordStoreBehaviour
{
    private readonly InMemoryRecordStore store = new();

    protected override ValueTask<IRecordStore> OpenAsync() => new(store);

    protected override ValueTask CleanAsync() => ValueTask.CompletedTask;
}
