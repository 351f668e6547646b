using System.Collections.Concurrent;

namespace Vooraf.Records.Sqlite;

/// <summary>
/// Small numbers for words that come back in every row: holders, types, clients, organisations, reason codes.
/// A number, once given, keeps its meaning in this process even when the transaction that would have stored it fails;
/// the next transaction stores it.
/// </summary>
internal sealed class Names
{
    /// <summary>The number of the empty word; never stored.</summary>
    public const int Empty = 0;

    /// <summary>Selects the words after a number.</summary>
    public const string Newer = "SELECT id, word FROM name WHERE id>?1";

    private const int Most = 10_000;
    private const int Longest = 100;
    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> words = new();
    private readonly List<int> unstored = [];
    private int last;

    public Names() => Set(Empty, "");

    /// <summary>True when some word is not stored yet.</summary>
    public bool HasUnstored { get; private set; }

    /// <summary>Reads the stored words that are not known yet.</summary>
    /// <param name="newer">A statement made from <see cref="Newer"/>.</param>
    public void Load(Statement newer)
    {
        lock (gate)
        {
            using var use = newer.Bind(1, last).Use();
            while (newer.Step())
                Set(newer.Int(0), new CompactReader(newer.Blob(1)).Text());
        }
    }

    /// <summary>The number of a word that must have one.</summary>
    public int NumberOf(string word) => numbers.TryGetValue(word, out var number) ? number : Add(word);

    /// <summary>The number of a word if it is short enough and there are not too many; else -1, and it is written out where it is used.</summary>
    public int TryNumberOf(string word)
    {
        if (numbers.TryGetValue(word, out var number))
            return number;

        return word.Length <= Longest && last < Most ? Add(word) : -1;
    }

    /// <summary>The number of a word that may be unknown; -1 then.</summary>
    public int Find(string word) => numbers.GetValueOrDefault(word, -1);

    /// <summary>The word of a number; null when it is not known here (yet).</summary>
    public string? Word(int number) => words.GetValueOrDefault(number);

    /// <summary>Stores what is not stored, inside the transaction of the writer.</summary>
    public int StoreNew(Statement insert)
    {
        if (!HasUnstored)
            return 0;

        using var word = new CompactWriter();
        lock (gate)
        {
            foreach (var number in unstored)
            {
                word.Clear();
                word.Text(words[number]);
                insert.Bind(1, number).Bind(2, word.Written).Run();
            }

            return unstored.Count;
        }
    }

    /// <summary>Says that the transaction in which the first so many words were stored is on disk.</summary>
    public void Stored(int count)
    {
        if (count == 0)
            return;

        lock (gate)
        {
            unstored.RemoveRange(0, count);
            HasUnstored = unstored.Count > 0;
        }
    }

    private int Add(string word)
    {
        lock (gate)
        {
            if (numbers.TryGetValue(word, out var number))
                return number;

            number = last + 1;
            unstored.Add(number);
            HasUnstored = true;
            Set(number, word);
            return number;
        }
    }

    private void Set(int number, string word)
    {
        words[number] = word;
        numbers[word] = number;
        last = Math.Max(last, number);
    }
}
