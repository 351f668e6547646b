using System.Collections.Concurrent;
using Vooraf.Records.Storage;

namespace Vooraf.Records.Sqlite;

/// <summary>Connections for reading, lent out one at a time. Errors of SQLite leave as <see cref="StoreUnavailableException"/>.</summary>
internal sealed class ReaderPool(Func<ReadConnection> open) : IDisposable
{
    private const int Kept = 8;
    private readonly ConcurrentStack<ReadConnection> idle = new();
    private volatile bool closed;

    /// <summary>Reads in one snapshot.</summary>
    public T Read<T, TArgument>(TArgument argument, Func<ReadConnection, TArgument, T> read)
    {
        if (closed)
            throw new StoreUnavailableException("The store is closed.");

        ReadConnection? connection = null;
        try
        {
            if (!idle.TryPop(out connection))
                connection = open();
            var answer = connection.InSnapshot(argument, read);
            GiveBack(connection);
            return answer;
        }
        catch (StoreUnavailableException)
        {
            connection?.Dispose();
            throw;
        }
        catch (Exception failure) when (failure is SqliteFailure or InvalidDataException)
        {
            connection?.Dispose();
            throw new StoreUnavailableException("The store could not read.", failure);
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryPop(out var connection))
            connection.Dispose();
    }

    private void GiveBack(ReadConnection connection)
    {
        if (closed || idle.Count >= Kept)
            connection.Dispose();
        else
            idle.Push(connection);
    }
}
