using AxisBot.Benchmarks.Measuring;

namespace AxisBot.Benchmarks.Events;

/// <summary>How soon a signed event of Slack is acknowledged that was checked, read and brought to the disk first, beside a handler that does nothing.</summary>
internal static class EventsBenchmark
{
    private const int WarmUpSeconds = 5;
    private const double Late = 0.99;
    private const string Secret = "the-secret-of-a-benchmark";

    public static void Run(string[] arguments, TextWriter output) => RunAsync(EventsOrders.Read(arguments), output).GetAwaiter().GetResult();

    private static async Task RunAsync(EventsOrders orders, TextWriter output)
    {
        var servers = new List<IEventsServer>();
        try
        {
            servers.Add(await EmptyServer.StartAsync().ConfigureAwait(false));
            foreach (var store in orders.Stores)
            {
                servers.Add(await AxisBotServer.StartAsync(store, Secret).ConfigureAwait(false));
            }

            var contestants = servers.ConvertAll(server => new EventsContestant(server, new Mentions(Secret)));
            await ContendAsync(contestants, orders).ConfigureAwait(false);
            await TellAsync(contestants, orders, output).ConfigureAwait(false);
            contestants.ForEach(contestant => contestant.Dispose());
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private static async Task ContendAsync(List<EventsContestant> contestants, EventsOrders orders)
    {
        foreach (var contestant in contestants)
        {
            await contestant.WarmUpAsync(orders.Rate, WarmUpSeconds).ConfigureAwait(false);
        }

        for (var round = 0; round < orders.Rounds; round++)
        {
            foreach (var contestant in contestants)
            {
                await contestant.MeasureAsync(orders.Rate, orders.Seconds).ConfigureAwait(false);
            }
        }
    }

    private static async Task TellAsync(List<EventsContestant> contestants, EventsOrders orders, TextWriter output)
    {
        var table = new Table("acknowledged by", "median", "99 of 100 within", "in each round", "longest", "sent late by (99 of 100)", "acknowledged", "refused", "lost");
        var wrong = new List<string>();
        foreach (var contestant in contestants)
        {
            var lost = await contestant.LostAsync().ConfigureAwait(false);
            table.Row(
                contestant.Name,
                Sample.Time(contestant.Times.Median()),
                Sample.Time(contestant.Times.Quantile(Late)),
                Sample.List(contestant.Rounds.Select(round => round.Times.Quantile(Late)), Sample.Time),
                Sample.Time(contestant.Times.Max()),
                Sample.Time(contestant.Rounds.SelectMany(round => round.Late).Quantile(Late)),
                $"{contestant.Acknowledged:N0}",
                $"{contestant.Refused:N0}",
                lost is { } count ? $"{count:N0}" : "keeps none");
            wrong.AddRange(Wrong(contestant, lost));
        }

        table.Print(output, $"{orders.Rate} signed events a second for {orders.Seconds} s, {orders.Rounds} rounds in turn (wanted: 99 of 100 within 50 ms, none refused, none lost)");
        var empty = contestants[0].Times.Quantile(Late);
        foreach (var contestant in contestants.Skip(1))
        {
            output.WriteLine($"{contestant.Name}: {Sample.Times(contestant.Times.Quantile(Late) / empty)} the time of an empty handler in which 99 of 100 are acknowledged.");
        }

        output.WriteLine($"Timed from when a request was due. The {WarmUpSeconds} s before the first round count among the acknowledged, refused and lost, and not in the times.");
        if (wrong.Count > 0)
        {
            throw new BrokenClaimException(string.Join("; ", wrong));
        }
    }

    private static IEnumerable<string> Wrong(EventsContestant contestant, int? lost)
    {
        if (contestant.Refused > 0)
        {
            yield return $"{contestant.Name} refused {contestant.Refused}";
        }

        if (lost > 0)
        {
            yield return $"{contestant.Name} lost {lost} that it had acknowledged";
        }
    }
}
