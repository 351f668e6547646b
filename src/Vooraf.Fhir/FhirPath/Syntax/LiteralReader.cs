using System.Globalization;
using Vooraf.Fhir.FhirPath.Nodes;
using Vooraf.Fhir.FhirPath.Types;

namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>Makes values from literals.</summary>
internal static class LiteralReader
{
    /// <summary>True when this token after a number makes the number a quantity.</summary>
    public static bool IsUnit(Token token) =>
        token.Kind == TokenKind.String || (token.Kind == TokenKind.Identifier && Units.Calendar(token.Text) is not null);

    public static LiteralNode Quantity(Token number, Token unit)
    {
        var calendar = unit.Kind == TokenKind.Identifier ? Units.Calendar(unit.Text) : null;
        return Node(new Quantity(Decimal(number), calendar ?? unit.Text, calendar is not null), number);
    }

    public static LiteralNode Read(Token token) => token.Kind switch
    {
        TokenKind.Number => Node(Number(token), token),
        TokenKind.Temporal => Node(Moment(token), token),
        _ => Node(token.Text, token),
    };

    private static LiteralNode Node(object value, Token token) => new(FhirPathCollection.Of(value), token.Position);

    private static object Number(Token token) =>
        int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var integer) ? (object)integer : Decimal(token);

    private static decimal Decimal(Token token) =>
        decimal.TryParse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FhirPathException("The number is too large", token.Position);

    private static Temporal Moment(Token token)
    {
        var kind = token.Text.StartsWith('T') ? SystemKind.Time
            : token.Text.Contains('T', StringComparison.Ordinal) ? SystemKind.DateTime
            : SystemKind.Date;
        return Temporal.Parse(token.Text, kind)
            ?? throw new FhirPathException($"@{token.Text} is not a date, time, or date and time", token.Position);
    }
}
