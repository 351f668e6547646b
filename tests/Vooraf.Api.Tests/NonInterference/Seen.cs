using Vooraf.Api.Tests.Running;

namespace Vooraf.Api.Tests.NonInterference;

/// <summary>What came back.</summary>
/// <param name="Text">Status, headers and body as one text, to be compared.</param>
/// <param name="Reply">The same, to go on with.</param>
internal sealed record Seen(string Text, Reply Reply);
