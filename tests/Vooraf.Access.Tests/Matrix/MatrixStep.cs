using System.Globalization;

namespace Vooraf.Access.Tests.Matrix;

/// <summary>
/// How many of the cases are decided: each so manieth, by <c>VOORAF_MATRIX_STEP</c>; all of them without. A number that has no factor with the lengths of the
/// axes, such as 7, 13 or 101, gives every value with every other.
/// </summary>
internal static class MatrixStep
{
    public static int Value { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("VOORAF_MATRIX_STEP"), CultureInfo.InvariantCulture, out var asked) && asked > 0 ? asked : 1;
}
