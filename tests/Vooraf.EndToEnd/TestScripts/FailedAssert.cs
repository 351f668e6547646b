namespace Vooraf.EndToEnd.TestScripts;

/// <summary>An assert that does not hold.</summary>
/// <param name="Assert">The assert.</param>
/// <param name="Evidence">What the answer has instead.</param>
internal sealed record FailedAssert(ScriptAssert Assert, string Evidence)
{
    public override string ToString() => $"{Assert.Name}\n    {Assert.Key}\n    {Evidence}";
}
