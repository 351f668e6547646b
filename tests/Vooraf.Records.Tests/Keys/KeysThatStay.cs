using Vooraf.Records.Sqlite;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Tests.Keys;

/// <summary>Keys that cannot be destroyed now.</summary>
internal sealed class KeysThatStay(IKeySource keys) : IKeySource
{
    public string Form => keys.Form;

    public IStoreKeys Open(StoreIdentity store) => new Opened(keys.Open(store));

    private sealed class Opened(IStoreKeys keys) : IStoreKeys
    {
        public IDossierSeal Seal => keys.Seal;

        public long LastErased => keys.LastErased;

        public byte[] LookUpKey() => keys.LookUpKey();

        public byte[]? NextLookUpKey() => keys.NextLookUpKey();

        public byte[] MakeNextLookUpKey() => keys.MakeNextLookUpKey();

        public void TakeNextLookUpKey() => throw new StoreUnavailableException("Not now.");

        public byte[] PagingLinkKey() => keys.PagingLinkKey();

        public bool IsDestroyed(SealKind kind, long number) => keys.IsDestroyed(kind, number);

        public void Destroy(SealKind kind, long number) => throw new StoreUnavailableException("Not now.");

        public void Dispose() => keys.Dispose();
    }
}
