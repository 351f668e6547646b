using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Vooraf.Fhir.FhirPath;
using Vooraf.Fhir.TestScripts.Model;

namespace Vooraf.Fhir.TestScripts.Running;

/// <summary>
/// Fills in <c>${name}</c>; the published scripts of 1.0.0-rc1 write some as <c>#{name}</c>. Given values go before what the source says, and that before the default.
/// </summary>
internal sealed partial class ScriptVariables(ImmutableArray<ScriptVariable> declared, ImmutableDictionary<string, string> given, ScriptMemory memory)
{
    public FilledText Fill(string text)
    {
        Verdict? problem = null;
        var filled = Mention().Replace(text, mention =>
        {
            var name = mention.Groups["name"].Value;
            if (ValueOf(name) is { } value)
                return value;
            problem = Worse(problem, name);
            return mention.Value;
        });
        return new FilledText(filled, problem);
    }

    private Verdict Worse(Verdict? problem, string name)
    {
        if (declared.FirstOrDefault(variable => string.Equals(variable.Name, name, StringComparison.Ordinal)) is { IsOptional: true })
            return problem ?? Verdict.Nothing($"the server gave nothing for the variable {name}");
        return Verdict.NotCarriedOut($"the variable {name} has no value");
    }

    private string? ValueOf(string name)
    {
        if (given.TryGetValue(name, out var value))
            return value;
        return declared.FirstOrDefault(variable => string.Equals(variable.Name, name, StringComparison.Ordinal)) is { } variable ? FromSource(variable) ?? variable.Default : null;
    }

    private string? FromSource(ScriptVariable variable)
    {
        var source = variable.SourceId is { } id ? memory.Find(id) : memory.Last?.Response;
        if (source is null)
            return null;
        if (variable.Header is { } header)
            return source.Headers.GetValueOrDefault(header.ToLowerInvariant());
        return variable.Expression is { } expression && source.HasResource ? FromExpression(expression, source) : null;
    }

    private static string? FromExpression(string expression, ScriptContent source)
    {
        try
        {
            var found = FhirPathExpression.Parse(expression).Evaluate(source.Resource);
            return found.Count == 1 ? found[0].Text : null;
        }
        catch (FhirPathException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"[$#]\{(?<name>[^{}]{1,200})\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mention();
}
