using Vooraf.Access.Auditing;
using Vooraf.Api.Requests;

namespace Vooraf.Api.Audits;

/// <summary>Makes the writer of AuditEvents for a call: the server is told by the address under which it was called.</summary>
internal static class AuditWriters
{
    public static AuditEventWriter Of(ApiCall call, ApiServices services)
    {
        var holder = call.Caller.Client.Holder;
        var host = Uri.TryCreate(call.Base.Text, UriKind.Absolute, out var uri) ? uri.Host : "";
        return new AuditEventWriter(new AuditContext(call.Base.Text, host, services.NameOfOrganisation(holder) ?? holder));
    }
}
