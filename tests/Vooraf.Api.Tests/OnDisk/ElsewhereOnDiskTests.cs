namespace Vooraf.Api.Tests.OnDisk;

/// <summary>The same, on the store of the program.</summary>
public sealed class ElsewhereOnDiskTests : ElsewhereTests
{
    protected override bool OnDisk => true;
}
