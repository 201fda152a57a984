using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.Tests.Storage;

namespace AxisBot.Tests.Conversations.Posting;

/// <summary>A surface that does what the test says, and keeps what was posted as a platform does.</summary>
internal sealed class ScriptedSurface : ISurface
{
    private readonly Queue<Func<Post, PostOutcome>> _script = [];
    private int _count;

    public string Name => SomeStore.Surface;

    public PostingTraits Traits { get; set; } = new() { Settle = TimeSpan.FromSeconds(20) };

    /// <summary>What stands there: the surface's own name, the key, the words.</summary>
    public List<(string Message, PostKey Key, string Text)> Posted { get; } = [];

    /// <summary>The cards that were posted.</summary>
    public List<Card> Cards { get; } = [];

    /// <summary>What was asked of it.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What it says when it is asked; null to say what is so.</summary>
    public ReadBack? SaysOfPosts { get; set; }

    /// <summary>What a request waits for.</summary>
    public Func<Task> Hold { get; set; } = () => Task.CompletedTask;

    /// <summary>How long it is until the next turn.</summary>
    public TimeSpan Wait { get; set; }

    /// <summary>The next request is carried out or not, and answered, as the test says.</summary>
    public ScriptedSurface Then(Func<ScriptedSurface, Post, PostOutcome> act)
    {
        _script.Enqueue(post => act(this, post));
        return this;
    }

    /// <summary>Posts, once for each key where keys are looked at.</summary>
    public Posted Carry(Post post)
    {
        if (Traits.NonceWindow > TimeSpan.Zero && Posted.Find(one => one.Key == post.Key) is { Message: { } known })
        {
            return new Posted(known);
        }

        Cards.AddRange(post.Cards);
        Posted.Add(($"m{++_count}", post.Key, post.Cards[0].Lead.Text));
        return new Posted($"m{_count}");
    }

    public Task ShowAsync(IncomingMessage message, Progress progress, CancellationToken cancellation) => Task.CompletedTask;

    public TimeSpan WaitFor(Post post) => Wait;

    public async Task<PostOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        Requests.Add("post");
        await Hold();
        return _script.TryDequeue(out var act) ? act(post) : Carry(post);
    }

    public Task<PostOutcome> ReplaceAsync(Post post, string message, CancellationToken cancellation)
    {
        Requests.Add($"replace {message}");
        if (_script.TryDequeue(out var act))
        {
            return Task.FromResult(act(post));
        }

        var at = Posted.FindIndex(one => one.Message == message);
        Posted[at] = Posted[at] with { Text = post.Cards[0].Lead.Text };
        return Task.FromResult<PostOutcome>(new Posted(message));
    }

    public Task<PostOutcome> WithdrawAsync(Post post, string message, CancellationToken cancellation)
    {
        Requests.Add($"withdraw {message}");
        Posted.RemoveAll(one => one.Message == message);
        return Task.FromResult<PostOutcome>(new Posted(message));
    }

    public Task<ReadBack> FindAsync(Post post, DateTimeOffset since, CancellationToken cancellation)
    {
        Requests.Add("find");
        return Task.FromResult(SaysOfPosts ?? (Posted.Find(one => one.Key == post.Key) is { Message: { } message } ? new Found(message) : new Absent()));
    }
}
