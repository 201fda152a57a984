using AxisBot.SlackAdapter.Calls;

namespace AxisBot.Tests.SlackAdapter;

/// <summary>The calls that AxisBot has made and Slack's answer to which it has not read yet.</summary>
internal sealed class CallsInFlight
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _landed = Landed();
    private int _count;

    /// <summary>A client as the adapter makes it, whose calls are counted.</summary>
    public HttpClient NewClient() => Sending.NewClient(wire => new Counter(this, wire));

    /// <summary>Waits until none is in flight, and no longer than this.</summary>
    public async Task LandedAsync(TimeSpan longest)
    {
        Task landed;
        lock (_gate)
        {
            landed = _landed.Task;
        }

        await Task.WhenAny(landed, Task.Delay(longest, TimeProvider.System, CancellationToken.None));
    }

    private static TaskCompletionSource Landed()
    {
        var landed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        landed.SetResult();
        return landed;
    }

    private void Take()
    {
        lock (_gate)
        {
            if (_count++ == 0)
            {
                _landed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private void Land()
    {
        lock (_gate)
        {
            if (--_count == 0)
            {
                _landed.SetResult();
            }
        }
    }

    private sealed class Counter(CallsInFlight flights, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            flights.Take();
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                flights.Land();
            }
        }
    }
}
