using System.Security.Cryptography;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Tests.Sqlite;

public class KeyedHmacTests
{
    private static readonly Hash16 Digest = Hash16.Read(Enumerable.Range(0, 16).Select(number => (byte)number).ToArray());

    [Fact]
    public void threads_that_ended_leave_nothing_behind()
    {
        using var hmac = new KeyedHmac(new byte[32]);
        for (var number = 0; number < 50 + Environment.ProcessorCount; number++)
        {
            var thread = new Thread(() => hmac.Of(Digest));
            thread.Start();
            thread.Join();
        }

        hmac.Kept.ShouldBeInRange(1, Environment.ProcessorCount);
    }

    [Fact]
    public void many_threads_at_once_all_get_the_hash_by_the_key()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        Span<byte> digest = stackalloc byte[Hash16.Size];
        Digest.Write(digest);
        var expected = Hash16.Read(HMACSHA256.HashData(key, digest));

        using var hmac = new KeyedHmac(key);

        Parallel.For(0, 20_000, _ => hmac.Of(Digest).ShouldBe(expected));
    }

    [Fact]
    public void at_the_end_nothing_is_kept_and_the_key_is_overwritten()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var hmac = new KeyedHmac(key);
        hmac.Of(Digest);

        hmac.Dispose();

        hmac.Kept.ShouldBe(0);
        key.ShouldAllBe(part => part == 0);
        Should.Throw<ObjectDisposedException>(() => hmac.Of(Digest));
    }
}
