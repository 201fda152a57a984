using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Calls;

/// <summary>What happened: the calls that came, and what nobody should have done.</summary>
internal sealed class Journal(Pulse pulse)
{
    private readonly Lock _gate = new();
    private readonly List<ApiCall> _calls = [];
    private readonly List<string> _surprises = [];
    private int _last;

    public IReadOnlyList<ApiCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public IReadOnlyList<string> Surprises
    {
        get
        {
            lock (_gate)
            {
                return [.. _surprises];
            }
        }
    }

    public int NextNumber() => Interlocked.Increment(ref _last);

    public void Record(ApiCall call)
    {
        lock (_gate)
        {
            _calls.Add(call);
        }

        pulse.Beat();
    }

    public void Surprise(string what)
    {
        lock (_gate)
        {
            _surprises.Add(what);
        }

        pulse.Beat();
    }
}
