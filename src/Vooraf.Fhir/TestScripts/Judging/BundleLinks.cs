using Vooraf.Fhir.TestScripts.Reading;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts.Judging;

/// <summary>The links of a Bundle.</summary>
internal static class BundleLinks
{
    /// <summary>The address of a link; null when the Bundle has none such.</summary>
    public static string? Of(ScriptContent bundle, string relation) => new ScriptElement(bundle.Resource).Children("link")
        .Where(link => string.Equals(link.Text("relation"), relation, StringComparison.Ordinal))
        .Select(link => link.Text("url"))
        .FirstOrDefault();
}
