using System.Collections;

namespace Vooraf.Configuration;

/// <summary>Settings from environment variables <c>VOORAF_...</c>; <c>DOTNET_ENVIRONMENT</c> is taken as the environment when nothing else says it.</summary>
internal static class SettingsEnvironment
{
    private const string Prefix = "VOORAF_";

    // Switches of the test suite, which a program started by a test inherits.
    private const string TestPrefix = "VOORAF_TEST_";

    public static IReadOnlyList<RawSetting> Read(IDictionary variables)
    {
        var found = new List<RawSetting>();
        foreach (DictionaryEntry variable in variables)
        {
            var name = (string)variable.Key;
            if (name.StartsWith(Prefix, StringComparison.Ordinal) && !name.StartsWith(TestPrefix, StringComparison.Ordinal))
                found.Add(new RawSetting(NameOf(name), (string?)variable.Value ?? "", $"environment variable {name}"));
        }

        return found;
    }

    public static IReadOnlyList<RawSetting> ReadGeneral(IDictionary variables)
    {
        const string Variable = "DOTNET_ENVIRONMENT";
        return variables[Variable] is string { Length: > 0 } value ? [new RawSetting("environment", value, $"environment variable {Variable}")] : [];
    }

    private static string NameOf(string variable) =>
        SettingList.All.FirstOrDefault(setting => string.Equals(setting.Variable, variable, StringComparison.Ordinal))?.Name ?? variable;
}
