using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Tests.Sqlite;

/// <summary>Keys of a store that seals nothing: for tests of the store itself, which in the program always seals.</summary>
/// <param name="seal">A seal to use instead, without keys.</param>
internal sealed class PlainKeys(IDossierSeal? seal = null) : IKeySource
{
    public string Form => "plain";

    public IStoreKeys Open(StoreIdentity store) => new Opened(seal ?? PlainSeal.Instance);

    private sealed class Opened(IDossierSeal seal) : IStoreKeys
    {
        public IDossierSeal Seal => seal;

        public long LastErased => 0;

        public byte[] LookUpKey() => new byte[32];

        public byte[]? NextLookUpKey() => null;

        public byte[] MakeNextLookUpKey() => throw new NotSupportedException();

        public void TakeNextLookUpKey()
        {
        }

        public byte[] PagingLinkKey() => new byte[32];

        public bool IsDestroyed(SealKind kind, long number) => false;

        public void Destroy(SealKind kind, long number)
        {
        }

        public void Dispose()
        {
        }
    }
}
