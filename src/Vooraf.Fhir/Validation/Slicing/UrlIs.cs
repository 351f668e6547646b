using System.Text;
using System.Text.Json;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>The extension has this url.</summary>
internal sealed class UrlIs(string url) : Discriminator
{
    private readonly byte[] _url = Encoding.UTF8.GetBytes(url);

    internal override Membership Test(in Occurrence occurrence, ValidationRun run) =>
        Of(occurrence.Value.ValueKind == JsonValueKind.Object
            && occurrence.Value.TryGetProperty("url"u8, out var found)
            && found.ValueKind == JsonValueKind.String
            && found.ValueEquals(_url));
}
