using AxisBot.Batches;

namespace AxisBot.Tests.Host;

public sealed class ProgressTests : IDisposable
{
    private readonly SteppedTime _time = new();
    private readonly StringWriter _error = new();

    public void Dispose() => _error.Dispose();

    [Fact]
    public void A_short_run_says_nothing()
    {
        var progress = new Progress(_error, isTerminal: true, all: 2, _time);

        progress.Report(1);
        progress.Report(2);
        progress.Clear();

        Assert.Equal("", _error.ToString());
    }

    [Fact]
    public void A_long_run_says_how_far_it_is_and_takes_the_line_away()
    {
        var progress = new Progress(_error, isTerminal: true, all: 9, _time);

        _time.Pass(TimeSpan.FromSeconds(1));
        progress.Report(3);
        progress.Report(4);
        progress.Clear();

        Assert.Equal($"\r3 of 9 questions answered\r{new string(' ', 25)}\r", _error.ToString());
    }

    [Fact]
    public void A_file_is_told_nothing()
    {
        var progress = new Progress(_error, isTerminal: false, all: 9, _time);

        _time.Pass(TimeSpan.FromMinutes(1));
        progress.Report(3);
        progress.Clear();

        Assert.Equal("", _error.ToString());
    }

    private sealed class SteppedTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Pass(TimeSpan time) => _now += time.Ticks;
    }
}
