using System.Runtime.CompilerServices;
using Vooraf.Records.Sqlite;

namespace Vooraf.Records.Tests.Sqlite;

public class BoundedCacheTests
{
    private readonly BoundedCache<long, string> cache = new(1000, value => value.Length);

    [Fact]
    public void a_value_that_was_put_is_there()
    {
        cache.Put(1, "one", cache.Epoch(1));

        cache.TryGet(1, out var value).ShouldBeTrue();
        value.ShouldBe("one");
    }

    [Fact]
    public void a_loader_that_began_before_a_commit_cannot_put_the_old_value_back()
    {
        var epoch = cache.Epoch(1);
        cache.Forget(1);

        cache.Put(1, "old", epoch);

        cache.TryGet(1, out _).ShouldBeFalse();
    }

    [Fact]
    public void a_forgotten_value_is_gone()
    {
        cache.Put(1, "one", cache.Epoch(1));

        cache.Forget(1);

        cache.TryGet(1, out _).ShouldBeFalse();
        cache.Bytes.ShouldBe(0);
    }

    [Fact]
    public void what_was_forgotten_or_replaced_is_not_kept_in_memory()
    {
        var large = new BoundedCache<long, byte[]>(1000, _ => 1);
        var put = Enumerable.Range(0, 400).Select(i => PutNew(large, i % 2)).ToList();
        large.Forget(0);
        large.Forget(1);

        GC.Collect();

        put.Count(reference => reference.IsAlive).ShouldBe(0);
        GC.KeepAlive(large);
    }

    [Fact]
    public void the_bound_holds_whatever_is_put_and_forgotten()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var key = random.Next(300);
            if (random.Next(4) == 0)
                cache.Forget(key);
            else
                cache.Put(key, new string('x', random.Next(1, 120)), cache.Epoch(key));
            cache.Bytes.ShouldBeInRange(0, 1000);
        }
    }

    [Fact]
    public void what_is_used_stays_longer_than_what_is_not()
    {
        cache.Put(1, new string('x', 100), cache.Epoch(1));
        for (var key = 2; key < 50; key++)
        {
            cache.TryGet(1, out _).ShouldBeTrue();
            cache.Put(key, new string('x', 100), cache.Epoch(key));
        }
    }

    [Fact]
    public void a_value_larger_than_the_bound_is_not_kept()
    {
        cache.Put(1, new string('x', 1001), cache.Epoch(1));

        cache.TryGet(1, out _).ShouldBeFalse();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference PutNew(BoundedCache<long, byte[]> cache, long key)
    {
        var value = new byte[100];
        cache.Put(key, value, cache.Epoch(key));
        return new WeakReference(value);
    }
}
