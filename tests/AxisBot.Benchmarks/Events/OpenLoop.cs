using System.Diagnostics;
using System.Net;

namespace AxisBot.Benchmarks.Events;

/// <summary>
/// Sends requests at a fixed rate, whatever becomes of those before. Each is timed from when it was due, not from when it was sent, so that a
/// server that stands still is charged for all that had to wait (no coordinated omission).
/// </summary>
internal static class OpenLoop
{
    private static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(50);

    /// <summary>Sends them.</summary>
    public static async Task<Volley> SendAsync(HttpClient client, IReadOnlyList<HttpRequestMessage> requests, int rate)
    {
        var times = new double[requests.Count];
        var late = new double[requests.Count];
        var statuses = new HttpStatusCode[requests.Count];
        var sent = await Task.Factory.StartNew(Send, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        await Task.WhenAll(sent).ConfigureAwait(false);
        return new Volley(times, statuses, late);

        Task[] Send()
        {
            var tasks = new Task[requests.Count];
            var begin = Stopwatch.GetTimestamp() + (long)(Lead.TotalSeconds * Stopwatch.Frequency);
            for (var i = 0; i < requests.Count; i++)
            {
                var due = begin + (i * Stopwatch.Frequency / rate);
                Alarm.SleepUntil(due);
                late[i] = Stopwatch.GetElapsedTime(due).TotalMicroseconds;
                tasks[i] = SendOneAsync(i, due);
            }

            return tasks;
        }

        async Task SendOneAsync(int i, long due)
        {
            try
            {
                using var request = requests[i];
                using var response = await client.SendAsync(request).ConfigureAwait(false);
                statuses[i] = response.StatusCode;
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or IOException)
            {
                statuses[i] = 0;
            }

            times[i] = Stopwatch.GetElapsedTime(due).TotalMicroseconds;
        }
    }
}
