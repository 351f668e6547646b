using Vooraf.Fhir.FhirPath.Functions;
using Vooraf.Fhir.FhirPath.Nodes;

namespace Vooraf.Fhir.FhirPath.Syntax;

/// <summary>Reads tokens into a tree: operator precedence after Pratt, terms by recursive descent.</summary>
internal sealed class Parser
{
    /// <summary>Longest text and deepest tree; the longest expression in R4 has about 2,500 characters.</summary>
    private const int MaximumLength = 50_000;
    private const int MaximumDepth = 500;

    private readonly TokenCursor _tokens;
    private int _depth;

    private Parser(TokenCursor tokens) => _tokens = tokens;

    public static Node Parse(string text)
    {
        if (text.Length > MaximumLength)
            throw new FhirPathException($"The expression is longer than {MaximumLength} characters", MaximumLength);

        var parser = new Parser(new TokenCursor(Lexer.Read(text)));
        var node = parser.Expression(0);
        return parser._tokens.Current.Kind == TokenKind.End ? node : throw parser._tokens.Unexpected();
    }

    private Token Current => _tokens.Current;

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
                var position = _tokens.Take().Position;
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
        var word = _tokens.Take();
        return new TypeNode(operand, TypeSpecifier(), word.Is("is"), word.Position);
    }

    private TypeSpecifier TypeSpecifier()
    {
        var first = _tokens.TakeIdentifier("the name of a type");
        if (!Syntax.TypeSpecifier.IsNamespace(first.Text) || !Current.Is("."))
            return new TypeSpecifier(null, first.Text, first.Position);
        _tokens.Take();
        return new TypeSpecifier(first.Text, _tokens.TakeIdentifier("the name of a type").Text, first.Position);
    }

    private Node Sign()
    {
        if (Current.Kind != TokenKind.Symbol || !(Current.Is("-") || Current.Is("+")))
            return Postfix(Term());
        Deepen();
        var sign = _tokens.Take();
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
            if (_tokens.TryTake("."))
            {
                node = Path(node, Invocation(), position);
            }
            else if (_tokens.TryTake("["))
            {
                node = new IndexerNode(node, Expression(0), position);
                _tokens.Expect("]");
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
                return new ExternalNode(_tokens.Take().Text, token.Position);
            case TokenKind.Symbol when _tokens.TryTake("("):
                var inner = Expression(0);
                _tokens.Expect(")");
                return inner;
            case TokenKind.Symbol when _tokens.TryTake("{"):
                _tokens.Expect("}");
                return new LiteralNode(FhirPathCollection.Empty, token.Position);
            case TokenKind.Identifier when token.Text is "true" or "false":
                return new LiteralNode(FhirPathCollection.Of(_tokens.Take().Is("true")), token.Position);
            default:
                return Invocation();
        }
    }

    private LiteralNode Literal()
    {
        var token = _tokens.Take();
        if (token.Kind == TokenKind.Number && LiteralReader.IsUnit(Current))
            return LiteralReader.Quantity(token, _tokens.Take());
        return LiteralReader.Read(token);
    }

    private Node Invocation()
    {
        if (Current.Kind == TokenKind.Variable)
        {
            var variable = _tokens.Take();
            return VariableNode.Exists(variable.Text)
                ? new VariableNode(variable.Text, variable.Position)
                : throw new FhirPathException($"${variable.Text} does not exist; there are $this, $index and $total", variable.Position);
        }

        var name = _tokens.TakeIdentifier("an element, a function or a value");
        return _tokens.TryTake("(") ? Function(name) : new MemberNode(name.Text, name.Position);
    }

    private FunctionNode Function(Token name)
    {
        var function = FunctionRegistry.Find(name.Text)
            ?? throw new FhirPathException(FunctionRegistry.WhyNot(name.Text), name.Position);
        var arguments = function.TakesType ? [new TypeArgumentNode(TypeSpecifier())] : Arguments();
        if (function.TakesType)
            _tokens.Expect(")");
        if (arguments.Count < function.Least || arguments.Count > function.Most)
            throw new FhirPathException($"{name.Text}() takes {Range(function)} arguments, not {arguments.Count}", name.Position);
        return new FunctionNode(function, arguments, name.Position);
    }

    private static string Range(FhirPathFunction function) =>
        function.Least == function.Most ? $"{function.Least}" : $"{function.Least} to {function.Most}";

    private List<Node> Arguments()
    {
        var arguments = new List<Node>();
        if (_tokens.TryTake(")"))
            return arguments;
        do
            arguments.Add(Expression(0));
        while (_tokens.TryTake(","));
        _tokens.Expect(")");
        return arguments;
    }
}
