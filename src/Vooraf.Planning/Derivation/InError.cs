using System.Text.Json.Nodes;

namespace Vooraf.Planning.Derivation;

/// <summary>Marks a resource as entered in error, where its type can say so.</summary>
internal static class InError
{
    private const string Status = "entered-in-error";

    /// <summary>Marks it; a RelatedPerson becomes inactive, for it has no other way.</summary>
    public static void Mark(JsonObject resource)
    {
        switch (resource["resourceType"]?.GetValue<string>())
        {
            case "RelatedPerson":
                resource["active"] = false;
                break;
            case "Goal":
                resource["lifecycleStatus"] = Status;
                break;
            case "Observation":
            case "Consent":
            case "Device":
            case "DeviceUseStatement":
            case "Encounter":
            case "Procedure":
            case "CommunicationRequest":
                resource["status"] = Status;
                break;
            default:
                break;
        }
    }
}
