using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Vooraf.Fhir.Search.Terms;
using Vooraf.Fhir.Search.Values;

namespace Vooraf.Fhir.Search.Parsing;

/// <summary>
/// Reference values (https://hl7.org/fhir/R4/search.html#reference): <c>Type/id</c>, <c>id</c>, an absolute URL, a canonical; <c>:Type</c>, <c>:identifier</c>.
/// </summary>
internal sealed class ReferenceReader(SearchQueryOptions options)
{
    private const string Identifier = "identifier";

    private readonly TokenReader tokens = new(options with { ValueSets = [] });

    private readonly FrozenDictionary<string, ImmutableArray<string>> equals = options.EqualCanonicals
        .SelectMany(group => group.Select(canonical => (canonical, group)))
        .ToFrozenDictionary(pair => pair.canonical, pair => pair.group, StringComparer.Ordinal);

    internal bool Read(TermDraft draft, string value)
    {
        if (string.Equals(draft.Modifier, Identifier, StringComparison.Ordinal))
            return ReadIdentifier(draft, value);
        if (draft.Modifier is { } type && ResourceTypeCodes.Of(type) == 0)
            return draft.ModifierNotSupported();
        var reference = WithoutOwnBase(EscapedText.Unescape(value));
        if (ReferenceValue.TrySplit(reference, out var code, out var id))
            return ReadLocal(draft, ResourceTypeCodes.NameOf(code)!, id.ToString());
        if (reference.Contains(':', StringComparison.Ordinal))
            return ReadAddress(draft, reference);
        return reference.Contains('/', StringComparison.Ordinal) ? draft.Wrong("must be Type/id with a FHIR R4 resource type, an id, or a URL.") : ReadId(draft, reference);
    }

    private bool ReadIdentifier(TermDraft draft, string value)
    {
        if (!TokenReader.TrySplit(draft, value, out var system, out var code))
            return false;
        if (code.Length > 0)
            draft.Mentions.LogicalReference(system, code, tokens.IsBsn(system, code));
        foreach (var same in tokens.SameSystems(system))
            draft.Add(new IdentifierTerm(TokenReader.TermOf(same, code)));
        return true;
    }

    private static bool ReadId(TermDraft draft, string id)
    {
        var type = draft.Modifier ?? OnlyTarget(draft.Parameter);
        if (type is not null)
            return ReadLocal(draft, type, id);
        draft.Mentions.Reference(null, id);
        return draft.Add(new ReferenceIdTerm(id));
    }

    private static string? OnlyTarget(SearchParameter parameter) => parameter switch
    {
        { Targets: [var only] } => only,
        { Code: "patient" } => "Patient",
        _ => null,
    };

    private static bool ReadLocal(TermDraft draft, string type, string id)
    {
        if (draft.Modifier is { } wanted && !string.Equals(wanted, type, StringComparison.Ordinal))
            return draft.Wrong("points to another resource type than its modifier says.");
        draft.Mentions.Reference(type, id);
        return draft.Add(Bytes(to => ReferenceValue.WriteLocal(to, ResourceTypeCodes.Of(type), id)));
    }

    private bool ReadAddress(TermDraft draft, string address)
    {
        draft.Add(Bytes(to => ReferenceValue.Write(to, address)));
        var canonical = address.Split('|')[0];
        if (!equals.TryGetValue(canonical, out var same))
            return draft.Add(new CanonicalTerm(address, anyVersion: canonical.Length == address.Length));
        foreach (var one in same)
            draft.Add(new CanonicalTerm(one, anyVersion: true));
        return true;
    }

    private string WithoutOwnBase(string reference)
    {
        foreach (var own in options.OwnBases)
        {
            var rest = OwnBase.CutOff(reference, own);
            if (rest.Length < reference.Length)
                return rest.ToString();
        }

        return reference;
    }

    private static BytesTerm Bytes(Action<ArrayBufferWriter<byte>> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        write(buffer);
        return new(buffer.WrittenSpan.ToArray());
    }
}
