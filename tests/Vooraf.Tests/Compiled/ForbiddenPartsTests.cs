namespace Vooraf.Tests.Compiled;

/// <summary>What the program cannot do, because nothing in it can: read from the compiled rooms, so that no code escapes it.</summary>
public class ForbiddenPartsTests
{
    private static readonly string[] Rooms = ["Vooraf.Fhir", "Vooraf.Records", "Vooraf.Planning", "Vooraf.Access", "Vooraf.Api", "Vooraf.Web", "vooraf"];

    [Theory]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.Diagnostics.ProcessStartInfo")]
    public void no_room_starts_a_process(string type) => ShouldBeUsedNowhere(type);

    [Theory]
    [InlineData("Microsoft.CSharp.")]
    [InlineData("Microsoft.CodeAnalysis.CSharp.")]
    [InlineData("System.Reflection.Emit.")]
    [InlineData("System.Linq.Expressions.")]
    [InlineData("System.Runtime.Loader.")]
    public void no_room_makes_or_loads_code(string prefix) => ShouldBeUsedNowhere(prefix);

    [Theory]
    [InlineData("System.Runtime.Serialization.Formatters.")]
    [InlineData("System.Runtime.Serialization.DataContractSerializer")]
    [InlineData("System.Xml.Serialization.")]
    [InlineData("Newtonsoft.Json.")]
    [InlineData("System.Resources.ResourceReader")]
    public void no_room_makes_objects_of_types_that_a_text_names(string prefix) => ShouldBeUsedNowhere(prefix);

    [Theory]
    [InlineData("System.Xml.XPath.")]
    [InlineData("System.Xml.Xsl.")]
    [InlineData("System.DirectoryServices.")]
    [InlineData("System.Net.Mail.")]
    [InlineData("System.Net.WebSockets.")]
    [InlineData("Microsoft.AspNetCore.Mvc.")]
    [InlineData("Microsoft.AspNetCore.SignalR.")]
    [InlineData("Microsoft.AspNetCore.StaticFiles.")]
    public void no_room_speaks_a_language_that_nobody_asked_for(string prefix) => ShouldBeUsedNowhere(prefix);

    [Theory]
    [InlineData("System.Security.Cryptography.MD5")]
    [InlineData("System.Security.Cryptography.SHA1")]
    [InlineData("System.Security.Cryptography.DES")]
    [InlineData("System.Security.Cryptography.TripleDES")]
    [InlineData("System.Security.Cryptography.RC2")]
    [InlineData("System.Security.Cryptography.CipherMode")]
    [InlineData("System.Security.Cryptography.Aes", true)]
    [InlineData("System.Security.Cryptography.RSAEncryptionPadding")]
    [InlineData("System.Security.Cryptography.DSA")]
    [InlineData("System.Random", true)]
    public void no_room_uses_weak_or_unauthenticated_cryptography_or_chance_that_can_be_guessed(string type, bool whole = false) => ShouldBeUsedNowhere(type, whole);

    [Theory]
    [InlineData("Microsoft.AspNetCore.Components.MarkupString")]
    [InlineData("Microsoft.AspNetCore.Html.HtmlString")]
    public void no_page_holds_text_that_is_not_encoded(string type) => ShouldBeUsedNowhere(type);

    [Theory]
    [InlineData("System.Net.Http.", "Vooraf.Records", "vooraf", "Vooraf.Fhir", "Vooraf.Planning", "Vooraf.Access")]
    [InlineData("System.Xml.", "Vooraf.Fhir")]
    [InlineData("SQLitePCL.", "Vooraf.Records")]
    public void what_is_delicate_is_in_few_rooms(string prefix, params string[] allowed) =>
        Rooms.Where(room => UsedBy(room, prefix, whole: false).Length > 0).Except(allowed, StringComparer.Ordinal).ShouldBeEmpty();

    private static void ShouldBeUsedNowhere(string name, bool whole = false) => Rooms.SelectMany(room => UsedBy(room, name, whole)).ShouldBeEmpty();

    private static string[] UsedBy(string room, string name, bool whole) =>
        [.. TypeReferences.Of(room).Where(type => whole ? string.Equals(type, name, StringComparison.Ordinal) : type.StartsWith(name, StringComparison.Ordinal)).Select(type => $"{room}: {type}")];
}
