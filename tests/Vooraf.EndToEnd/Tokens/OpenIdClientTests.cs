using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vooraf.EndToEnd.Running;
using Vooraf.Testing;

namespace Vooraf.EndToEnd.Tokens;

/// <summary>The program in Production, its client an independent implementation of OAuth: openid-client of npm.</summary>
public sealed class OpenIdClientTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Folder => Path.Combine(SharedFiles.Repository, "tests", "Vooraf.EndToEnd", "Tokens", "Client");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("ES384")]
    [InlineData("PS384")]
    public async Task it_discovers_the_server_gets_a_token_by_its_key_asks_about_it_uses_it_and_ends_it(string algorithm)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            Assert.Skip("needs 'npm ci' in tests/Vooraf.EndToEnd/Tokens/Client");
        var (pem, jwk) = Keys(algorithm);
        var keyFile = Path.Combine(folder.Path, "key.pem");
        await File.WriteAllTextAsync(keyFile, pem, Cancellation);
        var wrappingKey = Path.Combine(folder.Path, "wrapping.key");
        (await ProgramFiles.RunAsync(["keys", "make", wrappingKey], Cancellation)).ExitCode.ShouldBe(0);
        var settings = Path.Combine(folder.Path, "vooraf.json");
        await File.WriteAllTextAsync(settings, Settings(jwk), Cancellation);
        await using var vooraf = await VoorafProcess.StartAsync(new() { Data = Path.Combine(folder.Path, "data"), Arguments = ["--config", settings, "--environment", "Production", "--wrapping-key", "file:" + wrappingKey] }, Cancellation);

        // No assertion counts that may be of before the start, and the moment of making is told in whole seconds.
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);

        var told = await RunAsync(vooraf.Address.GetLeftPart(UriPartial.Authority), keyFile, "key-1", "ehr", algorithm);

        told.GetProperty("issuer").GetString().ShouldBe(vooraf.Address.GetLeftPart(UriPartial.Authority));
        told.GetProperty("tokenType").GetString().ShouldBe("bearer");
        told.GetProperty("scope").GetString().ShouldBe("system/*.rs");
        told.GetProperty("expiresIn").GetInt32().ShouldBe(3600);
        (told.GetProperty("active").GetBoolean(), told.GetProperty("client").GetString()).ShouldBe((true, "ehr"));
        (told.GetProperty("before").GetInt32(), told.GetProperty("after").GetInt32()).ShouldBe((404, 401));
    }

    private static string Settings(JsonObject jwk) => new JsonObject
    {
        ["holders"] = new JsonArray(new JsonObject { ["id"] = "practice", ["name"] = "Praktijk", ["ura"] = "90000001" }),
        ["clients"] = new JsonArray(new JsonObject
        {
            ["id"] = "ehr",
            ["jwks"] = new JsonObject { ["keys"] = new JsonArray(jwk) },
            ["holder"] = "practice",
            ["scopes"] = new JsonArray("system/*.cruds"),
            ["relation"] = "asserted",
        }),
    }.ToJsonString();

    private static (string Pem, JsonObject Jwk) Keys(string algorithm)
    {
        if (algorithm is "ES384")
        {
            using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
            var point = curve.ExportParameters(false).Q;
            return (curve.ExportPkcs8PrivateKeyPem(), new JsonObject { ["kty"] = "EC", ["kid"] = "key-1", ["crv"] = "P-384", ["x"] = Text(point.X!), ["y"] = Text(point.Y!) });
        }

        using var rsa = RSA.Create(2048);
        var numbers = rsa.ExportParameters(false);
        return (rsa.ExportPkcs8PrivateKeyPem(), new JsonObject { ["kty"] = "RSA", ["kid"] = "key-1", ["n"] = Text(numbers.Modulus!), ["e"] = Text(numbers.Exponent!) });
    }

    private static string Text(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static async Task<JsonElement> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("node", ["client.js", .. arguments]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(Cancellation);
        var output = await node.StandardOutput.ReadToEndAsync(Cancellation);
        await node.WaitForExitAsync(Cancellation);
        node.ExitCode.ShouldBe(0, await errors);
        return JsonDocument.Parse(output).RootElement;
    }
}
