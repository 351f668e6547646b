namespace Vooraf.EndToEnd.Fuzzing;

/// <summary>Texts that programs stumble over.</summary>
internal static class NastyTexts
{
    public static readonly IReadOnlyList<string> All =
    [
        "", " ", "\t", "\n", "\0", "\u0001", "\u007f", "\u0085", "\u2028", "\ufeff", "\ufffe", "\uffff", "\u202egnaro", "e\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "ﷺ",
        "null", "true", "-0", "1e400", "1e-400", "NaN", "Infinity", "0x10", "1,5", "99999999999999999999999999999999999999",
        "0000-00-00", "2026-02-30", "2026-13-01", "9999-12-31T23:59:60Z", "2026-02-03T24:00:00Z", "2026-02-03T10:00:00+99:99", "10000-01-01", "-0001-01-01",
        "Patient/", "/Patient/1", "Patient/1/_history/", "Patient/../../etc/passwd", "Patient/%2e%2e", "http://", "http://[::1", "https://vooraf.example/fhir/Patient/1",
        "urn:uuid:", "urn:uuid:not-a-uuid", "urn:oid:9.9", "#", "#nothing", "Patient?identifier=x|y", "Patient?", "Unknown/1", "DomainResource/1", "Resource",
        "<div>", "<div xmlns=\"http://www.w3.org/1999/xhtml\"><script>x</script></div>", "<div xmlns=\"http://www.w3.org/1999/xhtml\">&nbsp;</div>", "]]>", "<!--", "&#0;",
        "' OR 1=1 --", "\"; DROP TABLE", "$ref", "{{7*7}}", "${jndi:ldap://127.0.0.1/a}", "%s%s%n", "\\", "\\u0000", "a\\|b", "a\\,b", "|", "||", ",", ",,", "$", "a$b",
        "999911120", "http://fhir.nl/fhir/NamingSystem/bsn|999911120", "AAAA=", "====", "Zm9v\nYmFy", "en-!!", "http://a b", "W/\"1\"", "*",
        new string('a', 65), new string('é', 300), new string('9', 5000), new string('(', 500), new string('-', 20_000),
    ];
}
