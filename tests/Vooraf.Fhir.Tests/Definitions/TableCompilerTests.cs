using Vooraf.DefinitionCompiler;
using Vooraf.Testing;

namespace Vooraf.Fhir.Tests.Definitions;

public class TableCompilerTests
{
    [Fact]
    public void the_table_in_the_repository_is_what_the_compiler_makes_of_the_definitions_of_HL7()
    {
        var package = DefinitionPackage.Fetch();
        Assert.SkipWhen(package is null, $"npm could not fetch {DefinitionPackage.Name}");

        var made = TableCompiler.Compile(package);

        File.ReadAllText(Path.Combine(SharedFiles.Repository, "src", "Vooraf.Fhir", "Definitions", "r4.table")).ShouldBe(made);
    }
}
