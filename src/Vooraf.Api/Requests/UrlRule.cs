using Microsoft.AspNetCore.WebUtilities;
using Vooraf.Api.Answers;
using Vooraf.Api.Logs;
using Vooraf.Api.Routing;
using Vooraf.Fhir.Identifiers;
using Vooraf.Fhir.Issues;

namespace Vooraf.Api.Requests;

/// <summary>
/// What may stand in the query of a URL: no BSN (URLs end up in the logs of proxies), and on interactions that take no parameters only those that say nothing about content.
/// </summary>
internal sealed class UrlRule(IReadOnlyList<string> bsnSystems, bool allowBsn)
{
    /// <summary>Why the call is refused; null when it is not.</summary>
    public Answer? Refusal(ApiCall call)
    {
        if (call.Query.Length == 0)
            return null;

        var takesParameters = call.Route.Interaction is Interaction.Search or Interaction.ConditionalUpdate or Interaction.ConditionalDelete or Interaction.History
            or Interaction.Validate or Interaction.AuditSearch or Interaction.AccessLog or Interaction.None;
        foreach (var pair in new QueryStringEnumerable(call.Query))
        {
            var name = pair.DecodeName().Span;
            if (!allowBsn && call.Place is null && HoldsBsn(name, pair.DecodeValue().Span))
                return BsnInUrl();
            if (!takesParameters && !call.Preferences.Lenient && name is not "_format" and not "_pretty")
                return Refusals.Of(400, Issue.Error(IssueCode.NotSupported, "This interaction takes no parameters but _format."));
        }

        return null;
    }

    private static Answer BsnInUrl() => Refusals.Of(400, Issue.Error(
        IssueCode.BusinessRule,
        "A BSN must not stand in a URL. Search with POST [type]/_search and the parameters in the body; use If-None-Exist or a Bundle for a conditional write."));

    private bool HoldsBsn(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        foreach (var system in bsnSystems)
        {
            if (value.Contains(system, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return BsnText.Find(name) >= 0 || (ParameterNames.PrivacyOf(name) != ParameterPrivacy.Coded && BsnText.Find(value) >= 0);
    }
}
