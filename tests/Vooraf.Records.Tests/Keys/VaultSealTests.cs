using System.Collections.Concurrent;
using System.Security.Cryptography;
using Vooraf.Records.Keys;
using Vooraf.Records.Sqlite;
using Vooraf.Records.Tests.Sqlite;
using Vooraf.Testing;

namespace Vooraf.Records.Tests.Keys;

public sealed class VaultSealTests : IDisposable
{
    private static readonly SealScope Scope = new(SealKind.Dossier, 7, SealedThing.Version, 3);
    private readonly TemporaryFolder folder = new();
    private readonly KeyVault vault;

    public VaultSealTests() => vault = KeyVault.Open(TestKeys.Vault(folder.Path), new StoreIdentity(folder.Path, "store", IsEmpty: true, LastDossier: 0, Writes: true));

    public static TheoryData<SealKind, long, SealedThing, long> OtherScopes() => new()
    {
        { SealKind.Log, 7, SealedThing.Version, 3 },
        { SealKind.Dossier, 8, SealedThing.Version, 3 },
        { SealKind.Dossier, 7, SealedThing.Message, 3 },
        { SealKind.Dossier, 7, SealedThing.Answer, 3 },
        { SealKind.Dossier, 7, SealedThing.LogEntry, 3 },
        { SealKind.Dossier, 7, SealedThing.Version, 2 },
        { SealKind.Dossier, 7, SealedThing.Version, 5 },
        { SealKind.Outside, 0, SealedThing.Version, 3 },
        { SealKind.Answers, 0, SealedThing.Answer, 0 },
        { SealKind.LogPeriod, 7, SealedThing.LogEntry, 3 },
    };

    public void Dispose()
    {
        vault.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void what_was_sealed_opens_again_and_does_not_stand_in_it(int size)
    {
        var plain = RandomNumberGenerator.GetBytes(size);

        var bytes = vault.Seal.Seal(Scope, plain);

        bytes.Length.ShouldBe(size + VaultSeal.Added);
        (size > 16 && bytes.AsSpan().IndexOf(plain.AsSpan(0, 16)) >= 0).ShouldBeFalse();
        vault.Seal.Open(Scope, bytes).ToArray().ShouldBe(plain);
    }

    [Theory]
    [MemberData(nameof(OtherScopes))]
    public void what_was_sealed_for_one_place_opens_at_no_other(SealKind kind, long number, SealedThing thing, long detail)
    {
        var bytes = vault.Seal.Seal(Scope, "of a person"u8);

        Should.Throw<InvalidDataException>(() => vault.Seal.Open(new SealScope(kind, number, thing, detail), bytes));
    }

    [Fact]
    public void a_change_of_any_bit_and_any_shorter_form_is_refused()
    {
        var bytes = vault.Seal.Seal(Scope, "of a person"u8);

        for (var at = 0; at < bytes.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var changed = bytes.ToArray();
                changed[at] ^= (byte)(1 << bit);
                Should.Throw<InvalidDataException>(() => vault.Seal.Open(Scope, changed));
            }

            var shorter = bytes[..at];
            Should.Throw<InvalidDataException>(() => vault.Seal.Open(Scope, shorter));
        }
    }

    [Fact]
    public void no_nonce_comes_twice_on_many_threads()
    {
        const int Threads = 16;
        const int Each = 20_000;
        var nonces = new ConcurrentBag<HashSet<Int128>>();
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() => nonces.Add([.. Enumerable.Range(0, Each).Select(_ => NonceOf(vault.Seal.Seal(Scope, "x"u8)))]))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        nonces.SelectMany(one => one).ToHashSet().Count.ShouldBe(Threads * Each);
    }

    [Fact]
    public void each_number_of_each_kind_has_a_key_of_its_own()
    {
        var opened = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kind in Enum.GetValues<SealKind>())
        {
            for (var number = 0; number < 2; number++)
            {
                using var blocks = new KeyBlockFile(TestKeys.VaultOf(folder.Path), KeyVaultFolder.Kinds[(int)kind], "store", new WrappingKeys(TestKeys.Wrapping, []), writes: false);
                opened.Add(Convert.ToHexString(blocks.Read(number))).ShouldBeTrue();
            }
        }
    }

    private static Int128 NonceOf(byte[] bytes)
    {
        Int128 nonce = 0;
        foreach (var part in bytes.AsSpan(1, 12))
            nonce = (nonce << 8) | part;
        return nonce;
    }
}
