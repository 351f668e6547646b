using System.Text.Json;

namespace Vooraf.Bench;

/// <summary>Prints one result as one line of JSON.</summary>
internal static class Result
{
    public static void Print(object result) => Console.WriteLine(JsonSerializer.Serialize(result));
}
