using System.Net;

namespace AxisBot.Benchmarks.Events;

/// <summary>A server, what it was sent, and what became of that.</summary>
internal sealed class EventsContestant(IEventsServer server, Mentions mentions) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = Patience };
    private readonly List<Volley> _rounds = [];
    private readonly HashSet<string> _acknowledged = [];

    public string Name => server.Name;

    /// <summary>What became of each round.</summary>
    public IReadOnlyList<Volley> Rounds => _rounds;

    /// <summary>How long each request of all rounds took, in microseconds.</summary>
    public IEnumerable<double> Times => _rounds.SelectMany(round => round.Times);

    /// <summary>How many requests were not acknowledged, those before the first round included.</summary>
    public int Refused { get; private set; }

    /// <summary>How many were acknowledged.</summary>
    public int Acknowledged => _acknowledged.Count;

    /// <summary>Sends events before anything is measured, until what is asked again and again has been compiled.</summary>
    public Task WarmUpAsync(int rate, int seconds) => SendAsync(rate, seconds);

    /// <summary>Sends events for one round.</summary>
    public async Task MeasureAsync(int rate, int seconds) => _rounds.Add(await SendAsync(rate, seconds).ConfigureAwait(false));

    /// <summary>How many events were acknowledged and are not kept; null where none are kept.</summary>
    public async Task<int?> LostAsync() => await server.KeptAsync().ConfigureAwait(false) is { } kept ? _acknowledged.Except(kept).Count() : null;

    public void Dispose() => _client.Dispose();

    private async Task<Volley> SendAsync(int rate, int seconds)
    {
        var (requests, names) = mentions.Make(rate * seconds, server.Address);
        GC.Collect();
        var volley = await OpenLoop.SendAsync(_client, requests, rate).ConfigureAwait(false);
        Refused += volley.Refused;
        _acknowledged.UnionWith(names.Where((_, i) => volley.Statuses[i] == HttpStatusCode.OK));
        return volley;
    }
}
