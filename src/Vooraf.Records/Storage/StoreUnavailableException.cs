namespace Vooraf.Records.Storage;

/// <summary>The store cannot do what was asked: disk full, I/O error, low-disk mark, closing. Nothing of the request was stored.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Makes one without a message; use the others.</summary>
    public StoreUnavailableException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, for the operator; holds no content.</param>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What happened, for the operator; holds no content.</param>
    /// <param name="innerException">The cause.</param>
    public StoreUnavailableException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
