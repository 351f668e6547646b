using System.Collections.Immutable;
using Vooraf.Fhir.TestScripts;
using Vooraf.Planning.Standard;

namespace Vooraf.Planning.Conformance;

/// <summary>Tests whether a server speaks the national standard: our own scripts or those of a folder, against any server.</summary>
public static class ConformanceKit
{
    /// <summary>The variable that holds the id of the Patient.</summary>
    public const string PatientVariable = "patient-id";

    /// <summary>Runs the scripts.</summary>
    /// <param name="options">What to test.</param>
    /// <param name="client">Sends the requests; it should not follow redirects.</param>
    /// <param name="progress">Receives each result as soon as it is there.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="ConformanceException">It cannot begin.</exception>
    public static async Task<TestScriptReport> RunAsync(
        ConformanceOptions options, HttpClient client, IProgress<TestScriptResult>? progress = null, CancellationToken cancellation = default)
    {
        var scripts = Scripts(options);
        var token = options.Token ?? (options.Credentials is { } credentials ? await TokenClient.AskAsync(client, credentials, cancellation) : null);
        var authorization = token is null ? null : "Bearer " + token;
        var patient = options.Patient ?? (options.Bsn is null ? null : await PersonFinder.IdAsync(client, options, authorization, cancellation));
        var runner = new TestScriptRunner(client, new TestScriptOptions
        {
            Base = options.Base,
            Authorization = authorization,
            Variables = Variables(options, authorization, patient),
            Profiles = new PzpProfiles(PzpStandard.Load()).Validator,
        });
        return await runner.RunAsync(scripts, options.Formats, progress, cancellation);
    }

    private static ImmutableDictionary<string, string> Variables(ConformanceOptions options, string? authorization, string? patient)
    {
        var variables = options.Variables.ToBuilder();
        if (patient is not null)
            variables[PatientVariable] = patient;
        foreach (var name in options.TokenVariables)
            variables[name] = authorization ?? throw new ConformanceException($"The variable {name} stands for a token, and there is none.");
        return variables.ToImmutable();
    }

    private static List<TestScript> Scripts(ConformanceOptions options)
    {
        var scripts = options.ScriptsFolder is { } folder ? InFolder(folder) : OwnScripts.Load();
        var chosen = scripts.Where(script => options.Only.IsEmpty || options.Only.Any(name => script.Name.StartsWith(name, StringComparison.Ordinal))).ToList();
        return chosen.Count > 0 ? chosen : throw new ConformanceException("There are no scripts to run.");
    }

    private static IReadOnlyList<TestScript> InFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new ConformanceException($"There is no folder {folder}.");
        var (scripts, issues) = TestScriptFolder.Read(folder);
        return issues.Count == 0 ? scripts : throw new ConformanceException("Scripts cannot be read. " + string.Join(" ", issues.Select(issue => issue.Diagnostics)));
    }
}
