namespace Vooraf.Records.Searching;

/// <summary>A resource that is to be seen.</summary>
/// <param name="Version">A version of it, possibly a delete.</param>
/// <param name="Dossier">What is seen of the dossier in which it lives; null when it lives in none.</param>
/// <param name="SeesFormer">True when its former versions are seen too.</param>
public sealed record SeenResource(ResourceVersion Version, Dossier? Dossier, bool SeesFormer);
