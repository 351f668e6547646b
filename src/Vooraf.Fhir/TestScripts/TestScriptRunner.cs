using System.Collections.Immutable;
using Vooraf.Fhir.TestScripts.Running;

namespace Vooraf.Fhir.TestScripts;

/// <summary>
/// Runs FHIR TestScripts against a server. What it does not know or support is reported as not carried out, never passed over.
/// </summary>
/// <param name="client">Sends the requests. It should not follow redirects (the token would go along) nor bring an Authorization of its own.</param>
/// <param name="options">How scripts are run.</param>
public sealed class TestScriptRunner(HttpClient client, TestScriptOptions options)
{
    private readonly FhirTransport transport = new(client, options);

    /// <summary>Runs scripts one after the other.</summary>
    /// <param name="scripts">The scripts.</param>
    /// <param name="formats">json, xml or both; a script that says its formats itself is run once.</param>
    /// <param name="progress">Receives each result as soon as it is there.</param>
    /// <param name="cancellation">Ends the run.</param>
    public async Task<TestScriptReport> RunAsync(
        IReadOnlyList<TestScript> scripts, IReadOnlyList<string> formats, IProgress<TestScriptResult>? progress = null, CancellationToken cancellation = default)
    {
        var began = options.Time.GetUtcNow();
        var results = ImmutableArray.CreateBuilder<TestScriptResult>();
        foreach (var script in scripts)
        {
            foreach (var format in script.HasOwnFormat ? formats.Take(1) : formats)
            {
                var result = await RunAsync(script, format, cancellation);
                results.Add(result);
                progress?.Report(result);
            }
        }

        return new TestScriptReport(options.Base, began, results.ToImmutable());
    }

    /// <summary>Runs one script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="format">json or xml: for requests that do not say it themselves.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="ArgumentException">Another format.</exception>
    public Task<TestScriptResult> RunAsync(TestScript script, string format, CancellationToken cancellation = default)
    {
        if (format is not ("json" or "xml"))
            throw new ArgumentException("The format is json or xml.", nameof(format));
        return new ScriptRun(script, format, transport, options).RunAsync(cancellation);
    }
}
