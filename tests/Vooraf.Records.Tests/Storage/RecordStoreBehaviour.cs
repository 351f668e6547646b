using System.Text;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Tests.Storage;

/// <summary>What every store does. One class per implementation supplies the store.</summary>
public abstract partial class RecordStoreBehaviour : IAsyncLifetime
{
    /// <summary>The store under test, empty at the start of each test.</summary>
    protected IRecordStore Store { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await CleanAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the store; the second time with what was stored before.</summary>
    protected abstract ValueTask<IRecordStore> OpenAsync();

    /// <summary>Removes everything.</summary>
    protected abstract ValueTask CleanAsync();

    protected async Task ReopenAsync()
    {
        await Store.DisposeAsync();
        Store = await OpenAsync();
    }

    private protected async Task StoreAsync(Commit commit) => (await Store.CommitAsync(commit, Cancellation)).ShouldBe(CommitOutcome.Committed);

    private protected async Task RefusedAsync(Commit commit) => (await Store.CommitAsync(commit, Cancellation)).ShouldBe(CommitOutcome.Outdated);

    private protected static void ShouldBeSame(ResourceVersion? found, ResourceVersion expected)
    {
        found.ShouldNotBeNull();
        (found with { Json = default, Index = default }).ShouldBe(expected with { Json = default, Index = default });
        Encoding.UTF8.GetString(found.Json.Span).ShouldBe(Encoding.UTF8.GetString(expected.Json.Span));
        found.Index.ToArray().ShouldBe(expected.Index.ToArray());
    }

    private protected static async Task<List<T>> AllAsync<T>(IAsyncEnumerable<T> items)
    {
        var all = new List<T>();
        await foreach (var item in items.WithCancellation(Cancellation))
            all.Add(item);
        return all;
    }
}
