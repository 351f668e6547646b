namespace Vooraf.Access.Decisions;

/// <summary>A holder's own clients work with the data of that holder.</summary>
internal sealed class HolderIsOwn : IAccessRule
{
    private static readonly Opinion Own = new(Verdict.Permit, "holder-own", "The caller belongs to the holder of the data.");

    public Opinion Judge(in AccessRequest request) =>
        request.Caller is { } caller && string.Equals(caller.Client.Holder, request.Holder, StringComparison.Ordinal) ? Own : Opinion.None;
}
