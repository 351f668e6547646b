using System.Text;

namespace Vooraf.DefinitionCompiler;

/// <summary>
/// Turns HL7's R4 definitions into one text table that Vooraf.Fhir embeds. One record a line, fields separated by tabs;
/// the first field says what it is:
/// <list type="bullet">
/// <item>T: type name, kind (resource, complex, primitive, backbone), base type, "A" when abstract; followed by its own elements (those of the base come first and are not repeated)</item>
/// <item>E: name (choices without [x]), min, max (* is unbounded), flags (C choice, S summary, M modifier, A an XML attribute), types, value set number of a required binding</item>
/// <item>V: value set number, url, codes separated by spaces</item>
/// <item>S: search parameter code, type, url, base types, target types, expression</item>
/// <item>P: resource type in the Patient compartment, search parameters that link it</item>
/// </list>
/// Types are separated by spaces; the targets of a reference stand in brackets: <c>Reference(Patient|Group)</c>.
/// </summary>
public static class TableCompiler
{
    /// <summary>Compiles the table.</summary>
    /// <param name="package">The folder of the unpacked npm package <see cref="DefinitionPackage.Name"/>.</param>
    public static string Compile(string package)
    {
        var table = new StringBuilder("H\tFHIR\t4.0.1\n");
        var bindings = new BindingCodes(package);
        var types = new TypeLines(bindings, new DataElements(package));
        foreach (var file in new[] { "profiles-types.json", "profiles-resources.json" })
        {
            foreach (var definition in DefinitionFiles.Resources(package, file))
                types.Add(definition);
        }

        types.WriteTo(table);
        bindings.WriteTo(table);
        SearchLines.Write(package, table);
        CompartmentLines.Write(package, table);
        return table.ToString();
    }
}
