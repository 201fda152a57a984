using System.Collections.Concurrent;

namespace AxisBot.TestKit.Slack.Faults;

/// <summary>What shall go wrong with the next calls of a method.</summary>
public sealed class FaultScript
{
    /// <summary>Stands for every method.</summary>
    public const string Any = "*";

    /// <summary>Stands for the bytes of a file, which go to an address that is no method: they are lost, and answered as the fault says.</summary>
    public const string Upload = "upload";

    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault?>> _next = [];
    private readonly ConcurrentDictionary<string, Fault> _always = [];

    /// <summary>The next call of a method, or the next few, go wrong.</summary>
    public FaultScript Next(string method, Fault fault, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            QueueOf(method).Enqueue(fault);
        }

        return this;
    }

    /// <summary>The next call of a method, or the next few, go well; what was scripted follows after them.</summary>
    public FaultScript ThenWell(string method, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            QueueOf(method).Enqueue(null);
        }

        return this;
    }

    /// <summary>Every call of a method goes wrong until <see cref="Clear"/>.</summary>
    public void Always(string method, Fault fault) => _always[method] = fault;

    /// <summary>The next call of a method waits, before anything is done, until the test lets it go.</summary>
    public Hold HoldNext(string method, bool afterCommit = false)
    {
        var hold = new Hold();
        Next(method, new Fault { Commits = true, Hold = hold, HoldsAfterCommit = afterCommit });
        return hold;
    }

    /// <summary>Nothing goes wrong any more.</summary>
    public void Clear()
    {
        _next.Clear();
        _always.Clear();
    }

    internal Fault? Take(string method) =>
        QueueOf(method).TryDequeue(out var next) || QueueOf(Any).TryDequeue(out next)
            ? next
            : _always.GetValueOrDefault(method) ?? _always.GetValueOrDefault(Any);

    private ConcurrentQueue<Fault?> QueueOf(string method) => _next.GetOrAdd(method, _ => new ConcurrentQueue<Fault?>());
}
