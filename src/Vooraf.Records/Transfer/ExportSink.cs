namespace Vooraf.Records.Transfer;

/// <summary>Gives the stream to which a part of an export goes: a dossier by the id of its Patient, or the directory or unassigned resources by those words.</summary>
/// <param name="name">The name of the part.</param>
public delegate Stream ExportSink(string name);
