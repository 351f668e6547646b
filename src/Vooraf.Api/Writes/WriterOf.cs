using Vooraf.Access.Clients;
using Vooraf.Access.Tokens;
using Vooraf.Records.Writing;

namespace Vooraf.Api.Writes;

/// <summary>A caller in the words of the writer.</summary>
internal static class WriterOf
{
    public static Writer Caller(Caller caller) => new(caller.Client.Holder, caller.Author, RightsOf(caller.Rights));

    private static WriteRights RightsOf(AccessRights rights)
    {
        var write = rights.HasFlag(AccessRights.Write) ? WriteRights.Write : WriteRights.None;
        return rights.HasFlag(AccessRights.Migrate) ? write | WriteRights.Migrate : write;
    }
}
