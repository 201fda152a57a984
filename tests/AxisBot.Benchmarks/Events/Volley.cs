using System.Net;

namespace AxisBot.Benchmarks.Events;

/// <summary>What became of the requests of one turn.</summary>
/// <param name="Times">How long each took, in microseconds, from the time at which it was due.</param>
/// <param name="Statuses">The status of each; 0 where there was no answer.</param>
/// <param name="Late">How late each was sent, in microseconds.</param>
internal sealed record Volley(IReadOnlyList<double> Times, IReadOnlyList<HttpStatusCode> Statuses, IReadOnlyList<double> Late)
{
    /// <summary>How many were not acknowledged.</summary>
    public int Refused => Statuses.Count(status => status != HttpStatusCode.OK);
}
