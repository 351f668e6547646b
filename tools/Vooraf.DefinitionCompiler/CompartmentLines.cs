using System.Text;

namespace Vooraf.DefinitionCompiler;

/// <summary>The P lines: which search parameters tie a resource to a patient.</summary>
internal static class CompartmentLines
{
    internal static void Write(string package, StringBuilder table)
    {
        foreach (var resource in DefinitionFiles.Read(package, "compartmentdefinition-patient.json")["resource"].Items())
        {
            if (resource["param"] is not null)
                table.Append("P\t").Append(resource["code"].Text()).Append('\t').AppendJoin(' ', resource["param"].Items().Select(item => item.Text())).Append('\n');
        }
    }
}
