using System.Text;

namespace Vooraf.Bench;

/// <summary>Answers on disk: for each a key and the bytes of the body.</summary>
internal sealed class AnswerFile(string path) : IAsyncDisposable
{
    private readonly BinaryWriter writer = new(File.Create(path), Encoding.UTF8);

    public int Count { get; private set; }

    public long Bytes { get; private set; }

    public void Append(string key, byte[] body)
    {
        writer.Write(key);
        writer.Write(body.Length);
        writer.Write(body);
        Count++;
        Bytes += body.Length;
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    public static Dictionary<string, byte[]> Read(string path)
    {
        var answers = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        while (reader.BaseStream.Position < reader.BaseStream.Length)
            answers[reader.ReadString()] = reader.ReadBytes(reader.ReadInt32());
        return answers;
    }
}
