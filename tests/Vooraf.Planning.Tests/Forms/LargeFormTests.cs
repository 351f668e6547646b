using Vooraf.Planning.Derivation;
using Vooraf.Planning.Tests.Derivation;
using Vooraf.Testing;

namespace Vooraf.Planning.Tests.Forms;

/// <summary>A form has a greatest size, far above that of one that is filled in.</summary>
public sealed class LargeFormTests
{
    [Fact]
    public async Task One_that_is_larger_than_any_that_is_filled_in_is_refused()
    {
        var house = await DerivationHouse.OpenAsync();

        (await house.House.WriteAsync(Entries.Post(new MadeUpForm { Wish = new string('a', FormDerivation.LargestForm / 2) }.ToString()))).Refusal.ShouldBeNull();
        var refusal = (await house.House.WriteAsync(Entries.Post(new MadeUpForm { Wish = new string('a', FormDerivation.LargestForm) }.ToString()))).Refusal.ShouldNotBeNull();

        refusal.Status.ShouldBe(422);
    }
}
