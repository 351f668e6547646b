using System.Text;
using Vooraf.Fhir.Definitions;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Terminology;
using Vooraf.Fhir.Validation.Running;

namespace Vooraf.Fhir.Validation.Slicing;

/// <summary>An extension with this url has something (<c>extension('url').value</c>).</summary>
internal sealed class InsideExtension(string url, Discriminator inner) : Discriminator
{
    private static readonly TypeDefinition Extension = FhirDefinitions.R4.FindType("Extension")!;
    private readonly byte[] _url = Encoding.UTF8.GetBytes(url);

    internal override Membership Test(in Occurrence occurrence, ValidationRun run)
    {
        foreach (var extension in JsonText.ItemsOf(occurrence.Holder, "extension"u8))
        {
            if (JsonText.TryGet(extension, "url"u8, out var found)
                && found.ValueKind == System.Text.Json.JsonValueKind.String
                && found.ValueEquals(_url)
                && inner.Test(new Occurrence(extension, default, Extension), run) is var verdict and not Membership.No)
                return verdict;
        }

        return Membership.No;
    }
}
