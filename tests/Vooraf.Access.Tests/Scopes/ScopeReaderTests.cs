using Vooraf.Access.Clients;
using Vooraf.Access.Decisions;
using Vooraf.Access.Scopes;

namespace Vooraf.Access.Tests.Scopes;

public class ScopeReaderTests
{
    [Theory]
    [InlineData("system/Patient.r")]
    [InlineData("system/*.cruds")]
    [InlineData("system/*.rs system/Patient.c vooraf/migrate")]
    [InlineData("system/Observation.rs?category=http://terminology.hl7.org/CodeSystem/observation-category|laboratory")]
    [InlineData("system/Observation.s?status=final&code=85354-9")]
    [InlineData("system/Goal.d pzp vooraf/migrate")]
    [InlineData("pzp_gf")]
    [InlineData("")]
    public void what_is_understood_is_written_as_it_was_read(string scope)
    {
        var reading = AccessOptions.Scopes.Read(scope);

        reading.NotUnderstood.ShouldBeEmpty();
        reading.Scopes.ToString().ShouldBe(scope);
    }

    [Theory]
    [InlineData("patient/Patient.r")]
    [InlineData("user/Patient.r")]
    [InlineData("system/Patient")]
    [InlineData("system/Patient.")]
    [InlineData("system/Patient.read")]
    [InlineData("system/Patient.*")]
    [InlineData("system/Patient.sr")]
    [InlineData("system/Patient.rr")]
    [InlineData("system/Patient.x")]
    [InlineData("system/patient.r")]
    [InlineData("system/Nonsense.r")]
    [InlineData("system/.r")]
    [InlineData("system/**.r")]
    [InlineData("SYSTEM/Patient.r")]
    [InlineData("system/Patient.r?")]
    [InlineData("system/Patient.r?gender")]
    [InlineData("system/Patient.r?=female")]
    [InlineData("system/Patient.r?nonsense=1")]
    [InlineData("system/*.r?_id=1")]
    [InlineData("system/*.r?status=final")]
    [InlineData("system/Patient.cr?gender=female")]
    [InlineData("system/Patient.u?gender=female")]
    [InlineData("system/Observation.r?_include=Observation:encounter")]
    [InlineData("system/Observation.r?status=final&_count=1")]
    [InlineData("system/DeviceUseStatement.r?device.type=72506001")]
    [InlineData("system/Patient.r?identifier=http://fhir.nl/fhir/NamingSystem/bsn|999990019")]
    [InlineData("vooraf/Migrate")]
    [InlineData("PZP")]
    [InlineData("read")]
    [InlineData("openid")]
    public void anything_else_is_named_and_allows_nothing(string word)
    {
        var reading = AccessOptions.Scopes.Read(word + " system/Goal.r");

        reading.NotUnderstood.ShouldBe([word]);
        reading.Scopes.ToString().ShouldBe("system/Goal.r");
    }

    [Fact]
    public void a_word_that_comes_twice_counts_once()
    {
        AccessOptions.Scopes.Read("pzp pzp system/Goal.r  system/Goal.r").Scopes.ToString().ShouldBe("system/Goal.r pzp");
    }

    [Theory]
    [InlineData("system/*.r", AccessRights.Read)]
    [InlineData("system/Goal.s", AccessRights.Read)]
    [InlineData("system/Goal.c", AccessRights.Write)]
    [InlineData("system/Goal.u", AccessRights.Write)]
    [InlineData("system/Goal.d", AccessRights.Write)]
    [InlineData("system/*.cruds", AccessRights.Read | AccessRights.Write)]
    [InlineData("system/Goal.r system/Patient.s", AccessRights.Read)]
    [InlineData("system/Goal.u system/Patient.c", AccessRights.Write)]
    [InlineData("vooraf/migrate", AccessRights.Migrate)]
    [InlineData("pzp", AccessRights.Read)]
    [InlineData("", AccessRights.None)]
    public void scopes_say_in_kinds_of_doing_what_they_allow(string scope, AccessRights rights)
    {
        AccessOptions.Scopes.Read(scope).Scopes.Rights.ShouldBe(rights);
    }

    [Theory]
    [InlineData(AccessRights.None, "")]
    [InlineData(AccessRights.Read, "system/*.rs")]
    [InlineData(AccessRights.Write, "system/*.cud")]
    [InlineData(AccessRights.Migrate, "vooraf/migrate")]
    [InlineData(AccessRights.All, "system/*.cruds vooraf/migrate")]
    public void rights_are_scopes_on_every_type(AccessRights rights, string scope)
    {
        var scopes = GrantedScopes.Of(rights);

        scopes.ToString().ShouldBe(scope);
        scopes.Rights.ShouldBe(rights);
    }

    [Theory]
    [InlineData("system/*.cruds", "system/Goal.r", "system/Goal.r")]
    [InlineData("system/Goal.rs", "system/*.r", "system/Goal.r")]
    [InlineData("system/Goal.rs", "system/Patient.rs", "")]
    [InlineData("system/Goal.c", "system/Goal.r", "")]
    [InlineData("system/*.rs", "system/Goal.r system/Patient.s", "system/Goal.r system/Patient.s")]
    [InlineData("system/*.rs", "system/*.rs system/*.rs", "system/*.rs")]
    [InlineData("system/Goal.rs", "system/Goal.rs?lifecycle-status=active", "system/Goal.rs?lifecycle-status=active")]
    [InlineData("system/Goal.rs?lifecycle-status=active", "system/Goal.r", "system/Goal.r?lifecycle-status=active")]
    [InlineData("system/Goal.rs?lifecycle-status=active", "system/*.rs", "system/Goal.rs?lifecycle-status=active")]
    [InlineData("system/Goal.rs?lifecycle-status=active", "system/Goal.rs?lifecycle-status=active", "system/Goal.rs?lifecycle-status=active")]
    [InlineData("system/Goal.rs?lifecycle-status=active", "system/Goal.rs?lifecycle-status=planned", "")]
    [InlineData("pzp vooraf/migrate", "pzp", "pzp")]
    [InlineData("pzp vooraf/migrate", "vooraf/migrate", "vooraf/migrate")]
    [InlineData("vooraf/migrate", "system/*.cruds", "")]
    [InlineData("pzp", "pzp_gf", "")]
    public void a_token_never_gives_more_than_the_client_may_have(string asked, string allowed, string given)
    {
        AccessOptions.Scopes.Read(asked).Scopes.Within(AccessOptions.Scopes.Read(allowed).Scopes).ToString().ShouldBe(given);
    }

    [Fact]
    public void scopes_together_allow_what_either_does()
    {
        Joined("system/Goal.r pzp", "system/Patient.s pzp vooraf/migrate").ShouldBe("system/Goal.r system/Patient.s pzp vooraf/migrate");
        Joined("vooraf/migrate", "pzp").ShouldBe("pzp vooraf/migrate");
        Joined("pzp", "system/Goal.r").ShouldBe("system/Goal.r pzp");
    }

    private static string Joined(string one, string other) => AccessOptions.Scopes.Read(one).Scopes.Joined(AccessOptions.Scopes.Read(other).Scopes).ToString();

    [Fact]
    public void of_random_scopes_a_token_gives_exactly_what_both_allow()
    {
        string[] types = ["Patient", "Goal", "Observation"];
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var (asked, allowed) = (RandomScopes(random, types), RandomScopes(random, types));

            var given = asked.Within(allowed);

            foreach (var type in types.Append("Device"))
            {
                foreach (var letter in Enum.GetValues<ScopeLetters>().Where(letter => letter != ScopeLetters.None))
                    given.Allow(type, letter).ShouldBe(asked.Allow(type, letter) && allowed.Allow(type, letter), $"seed {seed}: {type} {letter}");
            }
        }
    }

    private static GrantedScopes RandomScopes(Random random, string[] types)
    {
        var words = Enumerable.Range(0, random.Next(4)).Select(_ =>
            $"system/{(random.Next(4) == 0 ? "*" : types[random.Next(types.Length)])}.{new string([.. "cruds".Where(_ => random.Next(2) == 0)])}");
        return AccessOptions.Scopes.Read(string.Join(' ', words.Where(word => !word.EndsWith('.')))).Scopes;
    }
}
