using Vooraf.Access.Jwts;
using Vooraf.Access.Tokens;

namespace Vooraf.Access.Tests.Issuing;

/// <summary>Words of tokens, each in every form in which it may stand.</summary>
public sealed class StatedCodesTests
{
    [Theory]
    [InlineData("90000100", "90000100")]
    [InlineData("urn:oid:2.16.528.1.1007.3.3.90000100", "90000100")]
    [InlineData("urn:oid:2.16.528.1.1007.3.3|90000100", "90000100")]
    [InlineData("http://fhir.nl/fhir/NamingSystem/ura|90000100", "90000100")]
    [InlineData("ura:90000100", "90000100")]
    [InlineData("1234567", "01234567")]
    [InlineData("ura:666", "00000666")]
    [InlineData("1", "00000001")]
    [InlineData("123456789", null)]
    [InlineData("012345678", null)]
    [InlineData(" 1234567", null)]
    [InlineData("９0000100", null)]
    [InlineData("", null)]
    [InlineData("ura:", null)]
    [InlineData("agb:90000100", null)]
    [InlineData("9000010x", null)]
    public void a_ura_is_its_8_digits_whether_zeros_in_front_were_left_out_or_not(string text, string? digits) => StatedCodes.UraOf(text).ShouldBe(digits);

    [Theory]
    [InlineData("TREAT", "TREAT")]
    [InlineData("urn:oid:2.16.840.1.113883.5.8#BTG", "BTG")]
    [InlineData("urn:oid:2.16.840.1.113883.5.8|BTG", "BTG")]
    [InlineData("http://terminology.hl7.org/CodeSystem/v3-ActReason#BTG", "BTG")]
    [InlineData("http://terminology.hl7.org/CodeSystem/v3-ActReason|BTG", "BTG")]
    [InlineData("http://other.example|BTG", null)]
    [InlineData("", null)]
    [InlineData("urn:oid:2.16.840.1.113883.5.8#", null)]
    [InlineData("A", "A")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ012345", "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456", null)]
    public void a_purpose_is_its_code(string text, string? code) => StatedCodes.PurposeOf(text).ShouldBe(code);

    [Fact]
    public void the_scopes_and_signatures_that_are_supported_are_these()
    {
        SupportedScopes.All.ShouldBe(["system/*.cruds", "system/*.rs", "vooraf/migrate", "pzp", "pzp_gf"]);
        JwtAlgorithms.All.ShouldBe(["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]);
        (JwtAlgorithms.OfCurve("P-256").Single(), JwtAlgorithms.OfCurve("P-384").Single(), JwtAlgorithms.OfCurve("P-521").Single()).ShouldBe(("ES256", "ES384", "ES512"));
        JwtAlgorithms.OfCurve("secp256k1").ShouldBeEmpty();
        JwtAlgorithms.OfCurve(null).ShouldBeEmpty();
    }
}
