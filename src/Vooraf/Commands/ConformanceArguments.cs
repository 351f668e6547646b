using System.Collections.Immutable;
using System.CommandLine;
using Vooraf.Planning.Conformance;

namespace Vooraf.Commands;

/// <summary>The options of <c>vooraf conformance</c>. Secrets come from files or the environment, never from the command line, which others on the machine can read.</summary>
internal sealed class ConformanceArguments
{
    private readonly Option<string> address = new("--base") { Description = "The base address of the FHIR API.", HelpName = "url", Required = true };
    private readonly Option<string?> scripts = new("--scripts") { Description = "A folder with TestScripts (JSON or XML) that take the place of our own.", HelpName = "folder" };
    private readonly Option<string[]> only = new("--only") { Description = "Only scripts of which the name begins so (query-form, profile-); may be given more than once.", HelpName = "name" };
    private readonly Option<string?> tokenFile = new("--token-file") { Description = $"A file with the access token; else the variable {SecretText.Token} of the environment.", HelpName = "file" };
    private readonly Option<string?> endpoint = new("--token-endpoint") { Description = "Where a token is asked with client credentials.", HelpName = "url" };
    private readonly Option<string?> client = new("--client-id") { Description = "The client that asks.", HelpName = "id" };
    private readonly Option<string?> secretFile = new("--client-secret-file") { Description = $"A file with its secret; else the variable {SecretText.ClientSecret} of the environment.", HelpName = "file" };
    private readonly Option<string?> scope = new("--scope") { Description = "The scope to ask for.", HelpName = "words" };
    private readonly Option<string?> patient = new("--patient") { Description = "The id of the Patient at the server. Best is a person with a complete plan.", HelpName = "id" };
    private readonly Option<string?> bsnFile = new("--bsn-file") { Description = "A file with the BSN of that person instead, or '-' for standard input.", HelpName = "file" };
    private readonly Option<string[]> set = new("--set") { Description = "A value for a variable of the scripts; may be given more than once.", HelpName = "name=value" };
    private readonly Option<string[]> tokenAs = new("--token-as") { Description = "A variable of the scripts that stands for the header Authorization; may be given more than once.", HelpName = "name" };
    private readonly Option<string> format = new("--format") { Description = "json, xml or both.", HelpName = "format", DefaultValueFactory = _ => "both" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { address, scripts, only, tokenFile, endpoint, client, secretFile, scope, patient, bsnFile, set, tokenAs, format })
            command.Options.Add(option);
    }

    /// <summary>What was asked.</summary>
    /// <exception cref="CommandException">An option is impossible.</exception>
    public ConformanceOptions Read(ParseResult result) => new()
    {
        Base = Address(result.GetValue(address)!, "--base"),
        ScriptsFolder = result.GetValue(scripts),
        Only = [.. result.GetValue(only) ?? []],
        Token = SecretText.Read(result.GetValue(tokenFile), SecretText.Token),
        Credentials = Credentials(result),
        Patient = result.GetValue(patient),
        Bsn = SecretText.Read(result.GetValue(bsnFile), null),
        Variables = (result.GetValue(set) ?? []).Select(Pair).ToImmutableDictionary(StringComparer.Ordinal),
        TokenVariables = [.. result.GetValue(tokenAs) ?? []],
        Formats = Formats(result.GetValue(format)!),
    };

    private static Uri Address(string text, string option) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo: "" }
        ? uri
        : throw CommandException.WrongUsage($"{option} must be a whole address without a password: https://server.example/fhir");

    private ClientCredentials? Credentials(ParseResult result)
    {
        if (result.GetValue(endpoint) is not { } text)
            return null;
        if (result.GetValue(client) is not { } id || SecretText.Read(result.GetValue(secretFile), SecretText.ClientSecret) is not { } secret)
            throw CommandException.WrongUsage($"--token-endpoint needs --client-id, and --client-secret-file or {SecretText.ClientSecret}.");
        return new ClientCredentials(Address(text, "--token-endpoint"), id, secret) { Scope = result.GetValue(scope) };
    }

    private static KeyValuePair<string, string> Pair(string text) => text.IndexOf('=', StringComparison.Ordinal) is var at and > 0
        ? KeyValuePair.Create(text[..at], text[(at + 1)..])
        : throw CommandException.WrongUsage("--set takes name=value.");

    private static ImmutableArray<string> Formats(string format) => format switch
    {
        "json" => ["json"],
        "xml" => ["xml"],
        "both" => ["json", "xml"],
        _ => throw CommandException.WrongUsage("--format is json, xml or both."),
    };
}
