using System.Text;
using Vooraf.Fhir.Packages;
using Vooraf.Fhir.Terminology;

namespace Vooraf.Fhir.Tests.Terminology;

public sealed class ValueSetTests
{
    private const string Include = """{"system":"urn:s","concept":[{"code":"a"},{"code":"b"}]}""";

    [Theory]
    [InlineData("urn:s", "a", Membership.Yes)]
    [InlineData("urn:s", "c", Membership.No)]
    [InlineData("urn:other", "a", Membership.No)]
    public void Codes_that_are_listed_are_in_it_and_no_others(string system, string code, Membership expected) =>
        Has(system, code, Set("v", Include)).ShouldBe(expected);

    [Fact]
    public void A_code_without_system_counts_by_itself()
    {
        var set = Index(Set("v", Include)).Find("http://example.org/v")!;

        set.Has("a"u8).ShouldBe(Membership.Yes);
        set.Has("c"u8).ShouldBe(Membership.No);
    }

    [Theory]
    [InlineData("urn:s", "a", Membership.No)]
    [InlineData("urn:s", "b", Membership.Yes)]
    public void What_is_excluded_is_not_in_it(string system, string code, Membership expected) =>
        Has(system, code, """{"resourceType":"ValueSet","url":"http://example.org/v","compose":{"include":[""" + Include + """],"exclude":[{"system":"urn:s","concept":[{"code":"a"}]}]}}""").ShouldBe(expected);

    [Theory]
    [InlineData("a", Membership.Yes)]
    [InlineData("inner", Membership.Yes)]
    [InlineData("c", Membership.No)]
    public void A_whole_code_system_that_is_loaded_is_known_with_its_inner_codes(string code, Membership expected) =>
        Has("urn:s", code, Set("v", """{"system":"urn:s"}"""), """{"resourceType":"CodeSystem","url":"urn:s","content":"complete","concept":[{"code":"a","concept":[{"code":"inner"}]}]}""").ShouldBe(expected);

    [Theory]
    [InlineData("""{"system":"urn:s"}""")]
    [InlineData("""{"system":"urn:s","filter":[{"property":"concept","op":"is-a","value":"a"}]}""")]
    public void Of_a_system_that_is_not_loaded_and_of_a_filter_it_is_not_known_but_other_systems_are_out(string include)
    {
        Has("urn:s", "a", Set("v", include)).ShouldBe(Membership.NotKnown);
        Has("urn:other", "a", Set("v", include)).ShouldBe(Membership.No);
    }

    [Fact]
    public void A_code_system_that_is_only_a_fragment_proves_nothing() =>
        Has("urn:s", "c", Set("v", """{"system":"urn:s"}"""), """{"resourceType":"CodeSystem","url":"urn:s","content":"fragment","concept":[{"code":"a"}]}""").ShouldBe(Membership.NotKnown);

    [Theory]
    [InlineData("a", Membership.Yes)]
    [InlineData("b", Membership.No)]
    public void A_system_and_value_sets_in_one_include_must_both_have_the_code(string code, Membership expected) =>
        Has("urn:s", code, Set("v", """{"system":"urn:s","concept":[{"code":"a"},{"code":"b"}],"valueSet":["http://example.org/w"]}"""), Set("w", """{"system":"urn:s","concept":[{"code":"a"}]}""")).ShouldBe(expected);

    [Fact]
    public void A_value_set_that_is_included_and_not_loaded_makes_it_not_known() =>
        Has("urn:s", "a", Set("v", """{"valueSet":["http://example.org/absent"]}""")).ShouldBe(Membership.NotKnown);

    [Fact]
    public void An_expansion_serves_where_there_is_nothing_else() =>
        Has("urn:s", "a", """{"resourceType":"ValueSet","url":"http://example.org/v","expansion":{"contains":[{"system":"urn:s","code":"a"}]}}""").ShouldBe(Membership.Yes);

    [Fact]
    public void Value_sets_that_include_each_other_end()
    {
        var index = Index(Set("v", """{"valueSet":["http://example.org/w"]}"""), Set("w", """{"valueSet":["http://example.org/v"]}"""));

        index.Find("http://example.org/v")!.Has("urn:s"u8, "a"u8).ShouldBe(Membership.NotKnown);
    }

    [Fact(Timeout = 60_000)]
    public async Task Value_sets_that_double_at_each_step_are_read_once_each()
    {
        var sets = Enumerable.Range(0, 60).Select(at => Set(Name(at), $$"""{"valueSet":["http://example.org/{{Name(at + 1)}}"]},{"valueSet":["http://example.org/{{Name(at + 1)}}"]}""")).Append(Set(Name(60), Include));

        var verdict = await Task.Run(() => Index([.. sets]).Find("http://example.org/" + Name(0))!.Has("urn:s"u8, "c"u8), TestContext.Current.CancellationToken);

        verdict.ShouldBe(Membership.NotKnown);
    }

    private static string Name(int at) => FormattableString.Invariant($"v{at}");

    private static Membership Has(string system, string code, params string[] definitions) =>
        Index(definitions).Find("http://example.org/v")!.Has(Encoding.UTF8.GetBytes(system), Encoding.UTF8.GetBytes(code));

    private static ValueSetIndex Index(params string[] definitions) =>
        ValueSetIndex.Of(DefinitionPackage.Of("test", definitions.Select(static json => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(json))));

    private static string Set(string name, string includes) =>
        $$$"""{"resourceType":"ValueSet","url":"http://example.org/{{{name}}}","compose":{"include":[{{{includes}}}]}}""";
}
