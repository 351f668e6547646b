using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Vooraf.Fhir.Tests.FhirPath;

/// <summary>What an action gave, how long it took, and how much its thread allocated.</summary>
internal static class Measured
{
    /// <summary>Runs it on a thread of its own with a stack of that size; what it throws comes out here.</summary>
    public static (T Result, TimeSpan Time, long Bytes) Run<T>(Func<T> action, int stack)
    {
        var (result, time, bytes, failure) = (default(T), TimeSpan.Zero, 0L, default(ExceptionDispatchInfo));
        var thread = new Thread(Body, stack);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return (result!, time, bytes);

        void Body()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            try
            {
                result = action();
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }

            time = Stopwatch.GetElapsedTime(started);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }
}
