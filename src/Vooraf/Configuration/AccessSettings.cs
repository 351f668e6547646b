using System.Text.Json;
using Vooraf.Access.Consents;
using Vooraf.Access.Decisions;

namespace Vooraf.Configuration;

/// <summary>The setting <c>access</c>.</summary>
internal static class AccessSettings
{
    public const string Allowed =
        "a JSON list of {\"holder\", \"emergencyWithoutConsent\": true or false, \"emergencyPart\": \"emergency\" or \"plan\", \"circles\": {code: [organisation types]}} with different holders";

    public static Settings? Apply(Settings settings, string text)
    {
        try
        {
            var access = JsonSerializer.Deserialize(text, ListsContext.Default.AccessSettingArray)?.Select(Make).ToArray();
            return access is null || access.Any(one => one is null) || HolderSettings.AnyTwice(access.Select(one => one!.Id)) ? null : settings with { Access = [.. access!] };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static HolderAccess? Make(AccessSetting? setting)
    {
        if (setting is null || !HolderSettings.IsId(setting.Holder) || setting.EmergencyPart is not (null or "emergency" or "plan"))
            return null;
        var made = new HolderAccess
        {
            Id = setting.Holder,
            EmergencyWithoutConsent = setting.EmergencyWithoutConsent,
            EmergencyShowsPlan = setting.EmergencyPart is "plan",
        };
        foreach (var (code, types) in setting.Circles ?? [])
        {
            if (types.IsDefault || code is ConsentCodes.TreatingTeam)
                return null;
            made = made with { Circles = made.Circles.With(code, types) };
        }

        return made;
    }
}
