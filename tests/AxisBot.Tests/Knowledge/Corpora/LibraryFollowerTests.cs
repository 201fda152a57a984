using AxisBot.Knowledge.Corpora;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Corpora;

public sealed class LibraryFollowerTests : IDisposable
{
    /// <summary>Only bounds a test that would hang; nothing is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Library _library = Library.Of(("tin.txt", "Peru sells tin.\nIt earned $3 billion in 2021."));
    private readonly FakeTime _time = new();

    public void Dispose()
    {
        if (Directory.Exists(_library.Folder))
        {
            _library.Dispose();
        }
    }

    [Fact]
    public void Nothing_is_read_again_while_nothing_changes()
    {
        var follower = _library.Follow(_time);
        var corpus = follower.Current;
        Assert.False(follower.Look());
        Assert.Same(corpus, follower.Current);
    }

    [Fact]
    public void A_change_is_seen_once_and_told_with_the_number_of_paragraphs_analysed()
    {
        var follower = _library.Follow(_time);
        var told = new List<(string Hash, int Analyzed)>();
        follower.Changed += (corpus, analyzed) => told.Add((corpus.Hash, analyzed));
        _library.Write("tin.txt", "Peru sells tin.\nIt earned $4 billion in 2021.");
        Assert.True(follower.Look());
        Assert.False(follower.Look());
        Assert.Equal([(follower.Current.Hash, 1)], told);
    }

    [Fact]
    public void Who_holds_a_corpus_goes_on_with_it_while_the_next_gets_the_new_one()
    {
        var follower = _library.Follow(_time);
        var held = follower.Current;
        _library.Write("tin.txt", "Peru sells tin.\nIt earned $4 billion in 2021.");
        follower.Look();
        Assert.Equal("It earned $3 billion in 2021.", held.Find("tin.txt", 2)!.Text);
        Assert.Equal("It earned $4 billion in 2021.", follower.Current.Find("tin.txt", 2)!.Text);
    }

    [Fact]
    public async Task It_looks_by_itself_when_its_time_has_come_and_not_before()
    {
        var follower = _library.Follow(_time);
        var changed = new TaskCompletionSource<Corpus>(TaskCreationOptions.RunContinuationsAsynchronously);
        follower.Changed += (corpus, _) => changed.TrySetResult(corpus);
        using var stop = new CancellationTokenSource();
        var following = follower.FollowAsync(stop.Token);
        _library.Write("zinc.txt", "Chile sells zinc.");

        _time.Advance(LibraryFollower.Interval - TimeSpan.FromTicks(1));
        Assert.False(changed.Task.IsCompleted);
        _time.Advance(TimeSpan.FromTicks(1));
        var corpus = await changed.Task.WaitAsync(Patience);

        Assert.NotNull(corpus.Find("zinc.txt", 1));
        await stop.CancelAsync();
        await following.WaitAsync(Patience);
        Assert.Equal(0, _time.Waiting);
    }

    [Fact]
    public void A_library_that_goes_away_is_told_and_the_corpus_stays()
    {
        var follower = _library.Follow(_time);
        var faults = new List<Exception>();
        follower.Failed += faults.Add;
        var corpus = follower.Current;
        _library.Dispose();
        Assert.False(follower.Look());
        Assert.Single(faults);
        Assert.Same(corpus, follower.Current);
    }

    [Fact]
    public void A_file_taken_away_is_gone_with_the_next_look()
    {
        _library.Write("zinc.txt", "Chile sells zinc.");
        var follower = _library.Follow(_time);
        _library.Delete("zinc.txt");
        Assert.True(follower.Look());
        Assert.Null(follower.Current.Find("zinc.txt", 1));
    }
}
