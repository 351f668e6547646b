using System.Buffers;
using System.Text;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Tests.Json;

namespace Vooraf.Fhir.Tests.Issues;

public class OperationOutcomeTests
{
    [Fact]
    public void issues_are_written_as_a_resource() =>
        Written(Issue.Error(IssueCode.Value, "Make it \"right\"."), Issue.Warning(IssueCode.Structure, "x", "Patient.birthDate")).ShouldBe(
            """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"value","diagnostics":"Make it \"right\"."},{"severity":"warning","code":"structure","diagnostics":"x","expression":["Patient.birthDate"]}]}""");

    [Fact]
    public void an_outcome_is_a_valid_resource_also_without_issues()
    {
        Reading.ShouldBeRead(Written());
        Reading.ShouldBeRead(Written(Issue.Error(IssueCode.TooCostly, "x"), new Issue(IssueSeverity.Fatal, IssueCode.Exception, "")));
    }

    private static string Written(params Issue[] issues)
    {
        var output = new ArrayBufferWriter<byte>();
        OperationOutcome.Write(output, issues);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
