using System.Text;
using System.Text.Json.Nodes;
using Vooraf.Access.Keys;
using Vooraf.Testing;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>Sets of keys, and when they are read again.</summary>
public sealed class KeyTests
{
    private static readonly SigningKey First = SigningKey.Es384("first");
    private static readonly SigningKey Second = SigningKey.Rs384("second");
    private static readonly SigningKey Short = SigningKey.Rs384("short", 1024);

    private readonly ManualTime time = new();

    [Theory]
    [InlineData("[]", "object with a list")]
    [InlineData("""{"keys":{}}""", "object with a list")]
    [InlineData("{", "not valid JSON")]
    [InlineData("""{"keys":[],"keys":[]}""", "not valid JSON")]
    [InlineData("""{"keys":[{"kty":"EC","kid":"\ud800"}]}""", "not valid JSON")]
    [InlineData("""{"keys":[{"kty":"EC","kid":"a","key_ops":["\ud800"]}]}""", "not valid JSON")]
    [InlineData("""{"keys":[],"\udc00":1}""", "not valid JSON")]
    [InlineData("""{"keys":[]}""", "1 to 64")]
    [InlineData("""{"keys":[1]}""", "without 'kid'")]
    [InlineData("""{"keys":[{"kty":"EC","kid":""}]}""", "without 'kid'")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"a","k":"AA"}]}""", "private or secret")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"a","d":"AA"}]}""", "private or secret")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"a","n":"!","e":"AQAB"}]}""", "no key for signatures")]
    [InlineData("""{"keys":[{"kty":"EC","kid":"a","crv":"P-384"}]}""", "no key for signatures")]
    [InlineData("""{"keys":[{"kty":"EC","kid":"a","crv":"P-192","x":"AA","y":"AA"}]}""", "no key for signatures")]
    [InlineData("""{"keys":[{"kty":"OKP","kid":"a","crv":"Ed25519","x":"AA"}]}""", "no key for signatures")]
    public void what_is_no_set_says_why(string json, string says) => VerificationKeys.Read(Encoding.UTF8.GetBytes(json)).Wrong!.ShouldContain(says);

    [Fact]
    public void a_set_that_is_no_utf_8_is_no_set()
    {
        byte[] json = [.. """{"keys":[{"kty":"EC","kid":"""u8, (byte)'"', 0xFF, (byte)'"', .. "}]}"u8];

        VerificationKeys.Read(json).Wrong!.ShouldContain("not valid JSON");
    }

    [Fact]
    public void keys_for_something_else_weak_ones_and_two_of_one_name_are_no_keys()
    {
        Wrong(Changed(First, ("use", "enc")))!.ShouldContain("no key for signatures");
        Wrong(Changed(First, ("alg", "ES256")))!.ShouldContain("no key for signatures");
        Wrong(Short.Jwk)!.ShouldContain("no key for signatures");
        Wrong(First.Jwk, First.Jwk)!.ShouldContain("two keys");
        Wrong(Changed(First, ("use", "sig"), ("alg", "ES384"))).ShouldBeNull();
        Wrong([.. Enumerable.Range(0, 64).Select(i => Changed(First, ("kid", $"k{i}")))]).ShouldBeNull();
        Wrong([.. Enumerable.Range(0, 65).Select(i => Changed(First, ("kid", $"k{i}")))])!.ShouldContain("1 to 64");
    }

    [Fact]
    public void a_key_serves_the_algorithms_that_it_is_for()
    {
        var keys = VerificationKeys.Read(Encoding.UTF8.GetBytes(SigningKey.SetOf(First, Second))).Keys!;

        foreach (var algorithm in new[] { "RS256", "RS384", "RS512", "PS256", "PS384", "PS512" })
            keys.Find("second", algorithm).ShouldNotBeNull(algorithm);
        keys.Find("first", "ES384").ShouldNotBeNull();
        foreach (var algorithm in new[] { "ES256", "ES512", "RS384", "HS256", "none", "" })
            keys.Find("first", algorithm).ShouldBeNull(algorithm);
        keys.Find("third", "ES384").ShouldBeNull();
        (keys.Knows("first"), keys.Knows("third")).ShouldBe((true, false));
    }

    [Fact]
    public async Task keys_are_read_when_they_are_needed_again_when_they_are_old_and_once_for_an_unknown_name()
    {
        var (reads, answer) = (0, SigningKey.SetOf(First));
        var source = new RefreshedKeys(
            _ =>
            {
                reads++;
                return ValueTask.FromResult(answer.Length == 0 ? null : VerificationKeys.Read(Encoding.UTF8.GetBytes(answer)).Keys);
            },
            new KeyAges(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(10)),
            time);

        async Task<bool?> KnowsAsync(string kid) => (await source.KeysAsync(kid, TestContext.Current.CancellationToken))?.Knows(kid);

        (await KnowsAsync("first"), reads).ShouldBe((true, 1));
        (await KnowsAsync("second"), reads).ShouldBe((false, 1));
        time.Move(TimeSpan.FromSeconds(9));
        (await KnowsAsync("second"), reads).ShouldBe((false, 1));
        answer = SigningKey.SetOf(First, Second);
        time.Move(TimeSpan.FromSeconds(1));
        (await KnowsAsync("second"), reads).ShouldBe((true, 2));
        time.Move(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));
        (await KnowsAsync("first"), reads).ShouldBe((true, 2));
        answer = "";
        time.Move(TimeSpan.FromSeconds(1));
        (await KnowsAsync("first"), reads).ShouldBe((true, 3));
        time.Move(TimeSpan.FromMinutes(10) - TimeSpan.FromSeconds(1));
        (await KnowsAsync("first"), reads).ShouldBe((true, 4));
        time.Move(TimeSpan.FromSeconds(1));
        (await KnowsAsync("first"), reads).ShouldBe((null, 4));
        answer = SigningKey.SetOf(Second);
        time.Move(TimeSpan.FromSeconds(10));
        (await KnowsAsync("second"), reads).ShouldBe((true, 5));
        (await KnowsAsync("first"), reads).ShouldBe((false, 5));
    }

    [Fact]
    public async Task who_comes_while_the_first_keys_are_read_waits_for_that_same_reading()
    {
        var (reads, reading) = (0, new TaskCompletionSource<VerificationKeys?>());
        var source = Slow(() =>
        {
            reads++;
            return reading.Task;
        });
        using var leaving = new CancellationTokenSource();

        var left = source.KeysAsync("first", leaving.Token).AsTask();
        var waiting = Enumerable.Range(0, 10).Select(_ => AskAsync(source)).ToArray();
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(left);
        time.Move(TimeSpan.FromMinutes(1));
        waiting = [.. waiting, AskAsync(source)];
        waiting.ShouldAllBe(task => !task.IsCompleted);
        reading.SetResult(Read(First));

        (await Task.WhenAll(waiting)).ShouldAllBe(keys => keys!.Knows("first"));
        reads.ShouldBe(1);
    }

    [Fact]
    public async Task keys_that_are_read_again_count_meanwhile_and_are_read_once_at_a_time()
    {
        var (reads, answer) = (0, Task.FromResult(Read(First)));
        var source = Slow(() =>
        {
            reads++;
            return answer;
        });
        await AskAsync(source);
        var reading = new TaskCompletionSource<VerificationKeys?>();
        answer = reading.Task;
        time.Move(TimeSpan.FromMinutes(5));

        var waiting = AskAsync(source);
        (await AskAsync(source))!.Knows("first").ShouldBeTrue();
        time.Move(TimeSpan.FromSeconds(30));
        (await AskAsync(source))!.Knows("first").ShouldBeTrue();
        waiting.IsCompleted.ShouldBeFalse();
        reading.SetResult(Read(Second));

        (await waiting)!.Knows("second").ShouldBeTrue();
        reads.ShouldBe(2);
    }

    [Fact]
    public async Task a_first_reading_that_failed_is_not_tried_again_at_once()
    {
        var reads = 0;
        var source = Slow(() =>
        {
            reads++;
            return Task.FromResult<VerificationKeys?>(null);
        });

        (await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AskAsync(source)))).ShouldAllBe(keys => keys == null);
        reads.ShouldBe(1);
        time.Move(TimeSpan.FromSeconds(10));
        await AskAsync(source);
        reads.ShouldBe(2);
    }

    [Fact]
    public async Task a_file_of_keys_is_read_again_when_it_changed()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, First.Jwks, TestContext.Current.CancellationToken);
        var source = KeySources.OfFile(file, time);
        (await source.KeysAsync("first", TestContext.Current.CancellationToken))!.Knows("first").ShouldBeTrue();

        await File.WriteAllTextAsync(file, Second.Jwks, TestContext.Current.CancellationToken);
        time.Move(TimeSpan.FromSeconds(5));

        (await source.KeysAsync("first", TestContext.Current.CancellationToken))!.Knows("first").ShouldBeFalse();
        File.Delete(file);
        time.Move(TimeSpan.FromMinutes(1));
        (await source.KeysAsync("second", TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    private RefreshedKeys Slow(Func<Task<VerificationKeys?>> read) =>
        new(_ => new ValueTask<VerificationKeys?>(read()), new KeyAges(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromSeconds(10)), time);

    private static Task<VerificationKeys?> AskAsync(RefreshedKeys source) => source.KeysAsync("first", TestContext.Current.CancellationToken).AsTask();

    private static VerificationKeys? Read(SigningKey key) => VerificationKeys.Read(Encoding.UTF8.GetBytes(key.Jwks)).Keys;

    private static JsonObject Changed(SigningKey key, params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        var jwk = key.Jwk;
        foreach (var (name, value) in changes)
            jwk[name] = value;
        return jwk;
    }

    private static string? Wrong(params JsonObject[] keys) =>
        VerificationKeys.Read(Encoding.UTF8.GetBytes(new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString())).Wrong;
}
