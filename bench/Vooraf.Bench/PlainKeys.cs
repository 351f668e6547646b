using Vooraf.Records.Sqlite;

namespace Vooraf.Bench;

/// <summary>Keys of a store that seals nothing: what sealing is measured against. The program has no such thing.</summary>
internal sealed class PlainKeys : IKeySource, IStoreKeys, IDossierSeal
{
    private readonly byte[] key = new byte[32];

    public string Form => "plain";

    public IDossierSeal Seal => this;

    public long LastErased => 0;

    public IStoreKeys Open(StoreIdentity store) => this;

    public byte[] LookUpKey() => key;

    public byte[]? NextLookUpKey() => null;

    public byte[] MakeNextLookUpKey() => throw new NotSupportedException();

    public void TakeNextLookUpKey()
    {
    }

    public byte[] PagingLinkKey() => key;

    public bool IsDestroyed(SealKind kind, long number) => false;

    public void Destroy(SealKind kind, long number)
    {
    }

    public void Dispose()
    {
    }

    byte[] IDossierSeal.Seal(SealScope scope, ReadOnlySpan<byte> plain) => plain.ToArray();

    ReadOnlyMemory<byte> IDossierSeal.Open(SealScope scope, Memory<byte> sealedBytes) => sealedBytes;
}
