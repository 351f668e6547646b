using Vooraf.Fhir.FhirPath.Functions;
using Vooraf.Fhir.FhirPath.Nodes;

namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>Reads tokens into a tree: operator precedence after Pratt, terms by recursive descent.</summary>
internal sealed class Parser
{
    /// <summary>Longest text and deepest tree; the longest expression in R4 has about 2,500 characters.</summary>
    private const int MaximumLength = 50_000;
    private const int MaximumDepth = 500;

    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    private Parser(List<Token> tokens) => _tokens = tokens;

    public static Node Parse(string text)
    {
        if (text.Length > MaximumLength)
            throw new FhirPathException($"The expression is longer than {MaximumLength} characters", MaximumLength);

        var parser = new Parser(Lexer.Read(text));
        var node = parser.Expression(0);
        return parser.Current.Kind == TokenKind.End ? node : throw parser.Unexpected();
    }

    private Token Current => _tokens[_at];

    private Node Expression(int leastPower)
    {
        var before = _depth;
        Deepen();
        var left = Sign();
        while (true)
        {
            Deepen();
            if (Current.Is("is") || Current.Is("as"))
            {
                if (BinaryOperators.TypePower <= leastPower)
                    break;
                left = Type(left);
            }
            else if (BinaryOperators.Find(Current) is { } found && found.Power > leastPower)
            {
                var position = Take().Position;
                left = found.Make(left, Expression(found.Power), position);
            }
            else
            {
                break;
            }
        }

        _depth = before;
        return left;
    }

    /// <summary>Every turn of the loop makes the tree one level deeper, as does every nested expression.</summary>
    private void Deepen()
    {
        if (++_depth > MaximumDepth)
            throw new FhirPathException("The expression is nested too deeply", Current.Position);
    }

    private TypeNode Type(Node operand)
    {
        var word = Take();
        return new TypeNode(operand, TypeSpecifier(), word.Is("is"), word.Position);
    }

    private TypeSpecifier TypeSpecifier()
    {
        var first = TakeIdentifier("the name of a type");
        if (!Syntax.TypeSpecifier.IsNamespace(first.Text) || !Current.Is("."))
            return new TypeSpecifier(null, first.Text, first.Position);
        Take();
        return new TypeSpecifier(first.Text, TakeIdentifier("the name of a type").Text, first.Position);
    }

    private Node Sign()
    {
        if (Current.Kind != TokenKind.Symbol || !(Current.Is("-") || Current.Is("+")))
            return Postfix(Term());
        Deepen();
        var sign = Take();
        return new SignNode(sign.Is("-"), Expression(BinaryOperators.SignPower), sign.Position);
    }

    /// <summary>What follows a term: .member, .function() and [index].</summary>
    private Node Postfix(Node term)
    {
        var before = _depth;
        var node = term;
        while (true)
        {
            Deepen();
            var position = Current.Position;
            if (TryTake("."))
            {
                node = Path(node, Invocation(), position);
            }
            else if (TryTake("["))
            {
                node = new IndexerNode(node, Expression(0), position);
                Expect("]");
            }
            else
            {
                _depth = before;
                return node;
            }
        }
    }

    private static Node Path(Node left, Node right, int position) => right switch
    {
        FunctionNode { Function.Name: "exists", Arguments.Count: 0 } => new ExistenceNode(left, IsSought: true, right.Position),
        FunctionNode { Function.Name: "empty" } => new ExistenceNode(left, IsSought: false, right.Position),
        _ => new PathNode(left, right, position),
    };

    private Node Term()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.String or TokenKind.Number or TokenKind.Temporal:
                return Literal();
            case TokenKind.External:
                return new ExternalNode(Take().Text, token.Position);
            case TokenKind.Symbol when TryTake("("):
                var inner = Expression(0);
                Expect(")");
                return inner;
            case TokenKind.Symbol when TryTake("{"):
                Expect("}");
                return new LiteralNode(FhirPathCollection.Empty, token.Position);
            case TokenKind.Identifier when token.Text is "true" or "false":
                return new LiteralNode(FhirPathCollection.Of(Take().Is("true")), token.Position);
            default:
                return Invocation();
        }
    }

    private LiteralNode Literal()
    {
        var token = Take();
        if (token.Kind == TokenKind.Number && LiteralReader.IsUnit(Current))
            return LiteralReader.Quantity(token, Take());
        return LiteralReader.Read(token);
    }

    private Node Invocation()
    {
        if (Current.Kind == TokenKind.Variable)
        {
            var variable = Take();
            return VariableNode.Exists(variable.Text)
                ? new VariableNode(variable.Text, variable.Position)
                : throw new FhirPathException($"${variable.Text} does not exist; there are $this, $index and $total", variable.Position);
        }

        var name = TakeIdentifier("an element, a function or a value");
        return TryTake("(") ? Function(name) : new MemberNode(name.Text, name.Position);
    }

    private FunctionNode Function(Token name)
    {
        var function = FunctionRegistry.Find(name.Text)
            ?? throw new FhirPathException(FunctionRegistry.WhyNot(name.Text), name.Position);
        var arguments = function.TakesType ? [new TypeArgumentNode(TypeSpecifier())] : Arguments();
        if (function.TakesType)
            Expect(")");
        if (arguments.Count < function.Least || arguments.Count > function.Most)
            throw new FhirPathException($"{name.Text}() takes {Range(function)} arguments, not {arguments.Count}", name.Position);
        return new FunctionNode(function, arguments, name.Position);
    }

    private static string Range(FhirPathFunction function) =>
        function.Least == function.Most ? $"{function.Least}" : $"{function.Least} to {function.Most}";

    private List<Node> Arguments()
    {
        var arguments = new List<Node>();
        if (TryTake(")"))
            return arguments;
        do
            arguments.Add(Expression(0));
        while (TryTake(","));
        Expect(")");
        return arguments;
    }

    private Token Take() => _tokens[_at++];

    private Token TakeIdentifier(string expected) =>
        Current.IsIdentifier && Current.Text.Length > 0 && !IsReserved(Current) ? Take() : throw Unexpected(expected);

    /// <summary>Words that are names of elements only between back-quotes. (So are div and mod; published expressions have text.div without.)</summary>
    private static bool IsReserved(Token token) =>
        token.Kind == TokenKind.Identifier && token.Text is "and" or "or" or "xor" or "implies";

    private bool TryTake(string symbol)
    {
        if (Current.Kind != TokenKind.Symbol || !Current.Is(symbol))
            return false;
        _at++;
        return true;
    }

    private void Expect(string symbol)
    {
        if (!TryTake(symbol))
            throw Unexpected("'" + symbol + "'");
    }

    private FhirPathException Unexpected(string? expected = null)
    {
        var found = Current.Kind == TokenKind.End ? "the end" : $"'{Current.Text}'";
        return new FhirPathException(expected is null ? $"{found} was not expected here" : $"{expected} was expected here, not {found}", Current.Position);
    }
}
