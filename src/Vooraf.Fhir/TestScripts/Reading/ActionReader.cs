using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Reading;

/// <summary>Reads the actions of one script.</summary>
internal sealed class ActionReader(ScriptElement script)
{
    private readonly int firstDestination = script.Children("destination").Select(destination => destination.Number("index", 1)).FirstOrDefault(1);

    public IEnumerable<ScriptAction> Read(ScriptElement action)
    {
        var known = action.Has("operation") || action.Has("assert");
        if (action.Has("operation"))
            yield return OperationReader.Read(action.Child("operation"), firstDestination);
        if (action.Has("assert"))
            yield return AssertReader.Read(action.Child("assert"));
        if (!known)
            yield return new ScriptAssert("An action without operation or assert", "only operations and asserts are known", AssertSubject.None, "");
    }
}
