namespace Vooraf.Api.Tests.Withdrawal;

/// <summary>One request of a reader.</summary>
/// <param name="Began">When it began, by the clock of the process.</param>
/// <param name="FirstByte">When the first byte of the answer was there.</param>
/// <param name="Status">HTTP status.</param>
internal sealed record Look(long Began, long FirstByte, int Status);
