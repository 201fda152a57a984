using System.Globalization;

namespace AxisBot.Benchmarks.Events;

/// <summary>How events are to be sent.</summary>
/// <param name="Rate">How many a second.</param>
/// <param name="Seconds">For how long in each round.</param>
/// <param name="Rounds">How many rounds, in each of which every server has its turn.</param>
/// <param name="Stores">The stores to keep them in: "sqlite", "postgres" or both.</param>
internal sealed record EventsOrders(int Rate, int Seconds, int Rounds, IReadOnlyList<string> Stores)
{
    /// <summary>What may stand behind the verb.</summary>
    public const string Words = "[--rate N] [--seconds N] [--rounds N] [--store sqlite|postgres|both]";

    /// <summary>SQLite in a file.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>A PostgreSQL on this machine.</summary>
    public const string Postgres = "postgres";

    private const string Both = "both";
    private const int Most = 100_000;

    /// <summary>Reads them.</summary>
    /// <exception cref="BadUseException">They cannot be read.</exception>
    public static EventsOrders Read(IReadOnlyList<string> arguments)
    {
        var orders = new EventsOrders(500, 30, 2, [Sqlite]);
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = i + 1 < arguments.Count ? arguments[i + 1] : throw new BadUseException($"{arguments[i]} wants a value");
            orders = arguments[i] switch
            {
                "--rate" => orders with { Rate = Number(value) },
                "--seconds" => orders with { Seconds = Number(value) },
                "--rounds" => orders with { Rounds = Number(value) },
                "--store" => orders with { Stores = StoresOf(value) },
                var other => throw new BadUseException($"{other} is not known; there are {Words}"),
            };
        }

        return orders;
    }

    private static string[] StoresOf(string value) => value switch
    {
        Sqlite or Postgres => [value],
        Both => [Sqlite, Postgres],
        _ => throw new BadUseException($"{value} is no store; there are {Sqlite}, {Postgres} and {Both}"),
    };

    private static int Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most ? number : throw new BadUseException($"{value} is no number from 1 to {Most}");
}
