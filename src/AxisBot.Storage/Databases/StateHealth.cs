using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Outages;
using Microsoft.Extensions.Logging;

namespace AxisBot.Storage.Databases;

/// <summary>What is done with a database.</summary>
internal enum StateUse
{
    /// <summary>It is read.</summary>
    Reading,

    /// <summary>It is written.</summary>
    Writing,
}

/// <summary>Knows how the database is by what became of the last attempts, and says it when it changes.</summary>
internal sealed partial class StateHealth(string name, ILogger<StateHealth> log) : IStateHealth
{
    private readonly Lock _gate = new();
    private readonly StateUnavailableException?[] _failures = new StateUnavailableException?[2];
    private volatile string? _wrong;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public string? Wrong => _wrong;

    /// <summary>Notes that it could be used.</summary>
    public void Works(StateUse use)
    {
        if (_wrong is null)
        {
            return;
        }

        lock (_gate)
        {
            _failures[(int)use] = null;
            if (_wrong is not null && Latest() is null)
            {
                _wrong = null;
                Back(name);
            }
        }
    }

    /// <summary>Notes that it could not.</summary>
    public StateUnavailableException Fails(StateUse use, StateUnavailableException failure)
    {
        lock (_gate)
        {
            if (Latest()?.Trouble != failure.Trouble)
            {
                Lost(Secrets.HiddenIn(failure.Message));
            }

            _failures[(int)use] = failure;
            _wrong = Secrets.HiddenIn(failure.Message);
        }

        return failure;
    }

    private StateUnavailableException? Latest() => _failures[(int)StateUse.Writing] ?? _failures[(int)StateUse.Reading];

    [LoggerMessage(1, LogLevel.Error, "Nothing can be kept: {Wrong}. What can be answered all the same is answered, and it is tried again by itself")]
    private partial void Lost(string wrong);

    [LoggerMessage(2, LogLevel.Information, "{Database} can be used again")]
    private partial void Back(string database);
}
