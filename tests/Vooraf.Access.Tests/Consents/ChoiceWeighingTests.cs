using Vooraf.Access.Callers;
using Vooraf.Access.Consents;
using Vooraf.Access.Decisions;
using Vooraf.Access.Dossiers;
using Vooraf.Access.Tests.Making;

namespace Vooraf.Access.Tests.Consents;

public class ChoiceWeighingTests
{
    private static readonly HolderAccess Holder = new() { Id = "north", Ura = MadeResources.PersonUra, Circles = CircleBook.Standard.With("RPZAC104", ["V4"]) };

    [Fact]
    public void of_several_that_say_the_same_all_are_named_and_of_less_specific_ones_none()
    {
        Weigh(MadeConsent.Permit("a"), MadeConsent.Permit("b")).Consents.ShouldBe(["Consent/a/1", "Consent/b/1"]);
        Weigh(MadeConsent.Permit("a"), MadeConsent.Permit("b").To(MadeResources.ElsewhereUra), MadeConsent.Permit("c")).Consents.ShouldBe(["Consent/b/1"]);
        Weigh(MadeConsent.Permit("a"), MadeConsent.Deny("b"), MadeConsent.Permit("c"), MadeConsent.Deny("d")).Consents.ShouldBe(["Consent/b/1", "Consent/d/1"]);
        Weigh(MadeConsent.Permit("a").To(MadeResources.AnotherUra)).ShouldBe(ConsentAnswer.Nothing);
    }

    [Fact]
    public void what_cannot_be_interpreted_is_named()
    {
        var answer = Weigh(MadeConsent.Permit("a").To(MadeResources.ElsewhereUra), MadeConsent.Permit("b").WithProvision(""" "type":"perhaps" """));

        (answer.Verdict, answer.Consents.Single()).ShouldBe((ConsentVerdict.NotUnderstood, "Consent/b/1"));
    }

    [Fact]
    public void a_choice_about_another_holder_says_nothing_here()
    {
        Weigh(MadeConsent.Deny("a").Actor("http://fhir.nl/fhir/NamingSystem/ura", "90000999", "CST")).Verdict.ShouldBe(ConsentVerdict.Nothing);
        Weigh(MadeConsent.Deny("a").Actor("http://fhir.nl/fhir/NamingSystem/ura", MadeResources.PersonUra, "CST")).Verdict.ShouldBe(ConsentVerdict.Objection);
        Weigh(MadeConsent.Permit("a").Actor("http://fhir.nl/fhir/NamingSystem/ura", MadeResources.PersonUra, "CST")).Verdict.ShouldBe(ConsentVerdict.Permission);
    }

    [Fact]
    public void at_a_holder_without_number_a_permission_about_some_holder_says_nothing_and_an_objection_stands_in_the_way()
    {
        var without = Holder with { Ura = null };
        var objection = About(MadeConsent.Deny("b"), "90000999");

        Weigh(without, About(MadeConsent.Permit("a"), "90000999")).ShouldBe(ConsentAnswer.Nothing);
        Weigh(without, MadeConsent.Permit("a").To(MadeResources.ElsewhereUra), objection).Verdict.ShouldBe(ConsentVerdict.NotUnderstood);
        ChoiceWeighing.AgainstHolder(AccessOf(objection), null, MadeTime.Now)!.Kind.ShouldBe(ChoiceKind.NotUnderstood);
        ChoiceWeighing.AgainstHolder(AccessOf(objection.WithProvision(""" "period":{"end":"2020"} """)), null, MadeTime.Now).ShouldBeNull();
    }

    [Fact]
    public void an_objection_about_the_data_of_this_holder_is_against_all_that_it_shows()
    {
        var objection = About(MadeConsent.Deny("b"), MadeResources.PersonUra);

        foreach (var permission in new[] { MadeConsent.Permit("a"), MadeConsent.Permit("a").ToCategory("RPZAC104"), MadeConsent.Permit("a").To(MadeResources.ElsewhereUra), About(MadeConsent.Permit("a").To(MadeResources.ElsewhereUra), MadeResources.PersonUra) })
        {
            Weigh(permission, objection).Verdict.ShouldBe(ConsentVerdict.Objection);
            Weigh(permission, objection).Consents.ShouldBe(["Consent/b/1"]);
        }

        Against(objection).ShouldBe("Consent/b/1");
    }

    [Fact]
    public void an_objection_about_the_data_of_this_holder_for_some_recipients_is_against_these_alone()
    {
        var objection = About(MadeConsent.Deny("b").ToCategory("RPZAC104"), MadeResources.PersonUra);

        Weigh(MadeConsent.Permit("a").ToCategory("RPZAC104"), objection).Verdict.ShouldBe(ConsentVerdict.Objection);
        Weigh(MadeConsent.Permit("a").To(MadeResources.ElsewhereUra), objection).Verdict.ShouldBe(ConsentVerdict.Permission);
        Against(objection).ShouldBeNull();
    }

    [Fact]
    public void an_objection_about_the_data_of_another_holder_is_not_against_this_one()
    {
        Against(About(MadeConsent.Deny("a"), "90000999")).ShouldBeNull();
        Against(About(MadeConsent.Deny("a").To(MadeResources.PersonUra), "90000999")).ShouldBeNull();
    }

    [Fact]
    public void a_number_without_its_zeros_in_front_names_the_same_organisation()
    {
        var holder = Holder with { Ura = "00000100" };
        var requester = new Organisation("00000201", "V4", null);

        foreach (var objection in new[] { MadeConsent.Deny("b").To("201"), MadeConsent.Deny("b").To("100"), About(MadeConsent.Deny("b"), "0100") })
            Weigh(holder, requester, MadeConsent.Permit("a"), objection).Verdict.ShouldBe(ConsentVerdict.Objection);
    }

    [Fact]
    public void what_another_organisation_keeps_is_not_understood_here()
    {
        const string Other = """ "organization":[{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":"90000999"}}] """;
        const string Ours = $$$""" "organization":[{"identifier":{"system":"http://fhir.nl/fhir/NamingSystem/ura","value":"{{{MadeResources.PersonUra}}}"}}] """;

        Weigh(MadeConsent.Permit("a").With(Other)).Verdict.ShouldBe(ConsentVerdict.NotUnderstood);
        Weigh(MadeConsent.Permit("a").To(MadeResources.ElsewhereUra), MadeConsent.Deny("b").With(Other)).Verdict.ShouldBe(ConsentVerdict.NotUnderstood);
        Weigh(MadeConsent.Permit("a").With(Ours)).Verdict.ShouldBe(ConsentVerdict.Permission);
        Weigh(Holder with { Ura = null }, MadeConsent.Permit("a").With(Ours)).Verdict.ShouldBe(ConsentVerdict.NotUnderstood);
        Weigh(MadeConsent.Permit("a").With(Other).WithProvision(""" "period":{"end":"2020"} """)).ShouldBe(ConsentAnswer.Nothing);
    }

    [Fact]
    public void an_objection_that_names_the_holder_itself_beats_a_permission_for_the_organisation()
    {
        Weigh(MadeConsent.Permit("a").To(MadeResources.ElsewhereUra), MadeConsent.Deny("b").To(MadeResources.PersonUra)).Verdict.ShouldBe(ConsentVerdict.Objection);
        Weigh(MadeConsent.Permit("b").To(MadeResources.PersonUra)).Verdict.ShouldBe(ConsentVerdict.Nothing);
    }

    [Fact]
    public void against_the_holder_stands_only_an_objection_that_names_it_now_or_what_cannot_be_interpreted()
    {
        Against(MadeConsent.Deny("a").To(MadeResources.PersonUra)).ShouldBe("Consent/a/1");
        Against(MadeConsent.Deny("a")).ShouldBeNull();
        Against(MadeConsent.Permit("a").To(MadeResources.PersonUra)).ShouldBeNull();
        Against(MadeConsent.Deny("a").To(MadeResources.PersonUra).WithProvision(""" "period":{"end":"2020"} """)).ShouldBeNull();
        Against(MadeConsent.Permit("a").WithProvision(""" "type":"perhaps" """)).ShouldBe("Consent/a/1");
        ChoiceWeighing.AgainstHolder(AccessOf(MadeConsent.Deny("a").To("")), null, MadeTime.Now)!.Kind.ShouldBe(ChoiceKind.NotUnderstood);
        ChoiceWeighing.AgainstHolder(AccessOf(MadeConsent.Deny("a")), null, MadeTime.Now).ShouldBeNull();
    }

    [Fact]
    public void random_choices_weigh_as_the_rules_say_in_any_order()
    {
        for (var seed = 0; seed < 1000; seed++)
        {
            var random = new Random(seed);
            var consents = Enumerable.Range(0, random.Next(6)).Select(number => (Permits: random.Next(2) == 0, To: random.Next(5), Id: $"c{number}")).ToArray();

            var answer = Weigh([.. consents.OrderBy(_ => random.Next()).Select(one => Made(one.Permits, one.To, one.Id))]);

            // 0 everyone; 1 the category of the asker; 2 a category of others; 3 the asker; 4 another.
            var about = consents.Where(one => one.To is 0 or 1 or 3).ToArray();
            var most = about.Length == 0 ? -1 : about.Max(one => one.To);
            var expected = about.Where(one => one.To == most).ToArray();
            var verdict = expected.Length == 0 ? ConsentVerdict.Nothing : expected.All(one => one.Permits) ? ConsentVerdict.Permission : ConsentVerdict.Objection;
            answer.Verdict.ShouldBe(verdict, $"seed {seed}");
            answer.Consents.Order(StringComparer.Ordinal).ShouldBe(
                expected.Where(one => one.Permits == (verdict == ConsentVerdict.Permission)).Select(one => $"Consent/{one.Id}/1").Order(StringComparer.Ordinal), $"seed {seed}");
        }
    }

    private static MadeConsent Made(bool permits, int to, string id)
    {
        var consent = permits ? MadeConsent.Permit(id) : MadeConsent.Deny(id);
        return to switch
        {
            1 => consent.ToCategory("RPZAC104"),
            2 => consent.ToCategory("RPZAC001"),
            3 => consent.To(MadeResources.ElsewhereUra),
            4 => consent.To(MadeResources.AnotherUra),
            _ => consent,
        };
    }

    private static string? Against(MadeConsent consent) => ChoiceWeighing.AgainstHolder(AccessOf(consent), MadeResources.PersonUra, MadeTime.Now)?.Source;

    private static DossierAccess AccessOf(params MadeConsent[] consents) => DossierAccess.Of(MadeDossier.Of([MadeResources.Person(), .. consents.Select(one => one.ToString())]));

    private static MadeConsent About(MadeConsent consent, string ura) => consent.Actor("http://fhir.nl/fhir/NamingSystem/ura", ura, "CST");

    private static ConsentAnswer Weigh(params MadeConsent[] consents) => Weigh(Holder, consents);

    private static ConsentAnswer Weigh(HolderAccess holder, params MadeConsent[] consents) => Weigh(holder, new Organisation(MadeResources.ElsewhereUra, "V4", null), consents);

    private static ConsentAnswer Weigh(HolderAccess holder, Organisation requester, params MadeConsent[] consents)
    {
        var dossier = MadeDossier.Of([MadeResources.Person(), .. consents.Select(one => one.ToString())]);
        var question = new ConsentQuestion(dossier, holder, requester, new ActingPerson("1", "x", "y"), MadeTime.Now);
        return ChoiceWeighing.Weigh(DossierAccess.Of(dossier), question);
    }
}
