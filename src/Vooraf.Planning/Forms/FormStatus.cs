using Vooraf.Planning.Plans;

namespace Vooraf.Planning.Forms;

/// <summary>What the status of a response means for everything on it.</summary>
internal static class FormStatus
{
    public static ItemStatus Read(string? status) => status switch
    {
        "completed" or "amended" => ItemStatus.Active,
        "in-progress" or "stopped" => ItemStatus.Draft,
        "entered-in-error" => ItemStatus.EnteredInError,
        _ => ItemStatus.Unknown,
    };
}
