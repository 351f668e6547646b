namespace Vooraf.Fhir.TestScripts;

/// <summary>A part of a script.</summary>
public enum TestPartKind
{
    /// <summary>What comes before the tests; when it fails, they are not carried out.</summary>
    Setup,

    /// <summary>A test.</summary>
    Test,

    /// <summary>What comes after the tests, whatever became of them.</summary>
    Teardown,
}
