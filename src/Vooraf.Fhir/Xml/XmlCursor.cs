using System.Xml;
using Vooraf.Fhir.Issues;
using Vooraf.Fhir.Json;

namespace Vooraf.Fhir.Xml;

/// <summary>Goes through the elements of a document and reports what FHIR does not know between them.</summary>
internal sealed class XmlCursor(XmlReader reader, ReadingContext context)
{
    private const int MostElements = ReadingLimits.Tokens / 2;
    private int _elements;

    internal XmlReader Reader => reader;

    /// <summary>True when the document is too large or deep, or has so many issues that going on is of no use.</summary>
    internal bool IsStopped { get; private set; }

    /// <summary>Goes into the element where the reader stands; false when it is empty, and then the reader is past it.</summary>
    internal bool Enter()
    {
        reader.MoveToElement();
        var hasContent = !reader.IsEmptyElement;
        reader.Read();
        return hasContent;
    }

    /// <summary>Moves to the next child element; false at the end of the parent, and then the reader is past it.</summary>
    internal bool NextChild()
    {
        while (!IsStopped && !reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element)
                return Count();
            if (reader.NodeType == XmlNodeType.EndElement)
            {
                reader.Read();
                return false;
            }

            CheckNode();
            reader.Read();
        }

        return false;
    }

    /// <summary>True when the reader, after white space and comments, stands at an element of this name in FHIR's namespace.</summary>
    internal bool IsAtAnother(string name)
    {
        while (!IsStopped && reader.NodeType is XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.Comment)
            reader.Read();
        return !IsStopped && reader.NodeType == XmlNodeType.Element && string.Equals(reader.LocalName, name, StringComparison.Ordinal) && IsFhir && Count();
    }

    internal bool IsFhir => string.Equals(reader.NamespaceURI, XmlNames.Fhir, StringComparison.Ordinal);

    private bool Count()
    {
        if (reader.Depth >= ReadingLimits.Depth)
            Stop($"The content is nested deeper than {ReadingLimits.Depth} levels: send it with less nesting.");
        else if (++_elements > MostElements)
            Stop($"The content has more than {MostElements} elements: send it in smaller parts.");
        else if (context.IsFull)
            IsStopped = true;
        return !IsStopped;
    }

    private void Stop(string diagnostics)
    {
        context.Report(IssueCode.TooLong, diagnostics);
        IsStopped = true;
    }

    private void CheckNode()
    {
        if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.EntityReference)
            context.Report(IssueCode.Structure, "There is text between elements: put values in a value attribute.");
    }
}
