namespace Vooraf.Records.Writing;

/// <summary>The source of the ids that this program gives to new resources.</summary>
public interface IResourceIds
{
    /// <summary>A new id: 32 lower-case hexadecimal digits, never given before.</summary>
    string Next();
}
