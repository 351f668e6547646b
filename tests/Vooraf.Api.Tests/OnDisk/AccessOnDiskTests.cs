namespace Vooraf.Api.Tests.OnDisk;

/// <summary>The same, on the store of the program.</summary>
public sealed class AccessOnDiskTests : AccessTests
{
    protected override bool OnDisk => true;
}
