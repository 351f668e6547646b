namespace Vooraf.Api.Formats;

/// <summary>How a resource stands on the wire.</summary>
internal enum WireFormat
{
    Json,
    Xml,
}
