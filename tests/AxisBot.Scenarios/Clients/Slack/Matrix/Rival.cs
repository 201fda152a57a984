using AxisBot.TestKit.Slack;
using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.People;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.Scenarios.Clients.Slack.Matrix;

/// <summary>A client of Slack that runs as a process of its own against a loopback Slack of its own.</summary>
internal abstract class Rival(LoopbackSlack slack) : IAsyncDisposable
{
    /// <summary>A question that each of them answers.</summary>
    public const string Question = "How much was trade between Norland and Sudria worth in 2022?";

    public LoopbackSlack Slack { get; } = slack;

    /// <summary>Whether its process is still there.</summary>
    public abstract bool IsAlive { get; }

    /// <summary>What it is asked alone, for an answer that grows.</summary>
    public abstract string GrowingQuestion { get; }

    /// <summary>How Slack tells it things by HTTP.</summary>
    public HttpDelivery Http { get; private set; } = null!;

    /// <summary>Whether it says something on its console, within a few seconds.</summary>
    public abstract Task<bool> SaysAsync(string words);

    /// <summary>Somebody in a channel of their own.</summary>
    public (Person Person, Channel Room) Room()
    {
        var person = Slack.AddPerson("ana");
        return (person, Slack.AddChannel("room", person));
    }

    /// <summary>Waits until something holds, but no longer than a while.</summary>
    /// <returns>Whether it came to hold.</returns>
    public async Task<bool> SeesAsync(Func<bool> holds, TimeSpan longest)
    {
        var coming = Slack.UntilAsync(holds);
        try
        {
            await coming.WaitAsync(longest, Slack.Clock);
            return true;
        }
        catch (TimeoutException)
        {
            _ = coming.ContinueWith(late => late.Exception, TaskScheduler.Default); // it ends when nobody waits for it any more
            return holds();
        }
    }

    public virtual async ValueTask DisposeAsync() => await Slack.DisposeAsync();

    /// <summary>A loopback Slack for a stage.</summary>
    protected static async Task<LoopbackSlack> OpenAsync(Stage stage)
    {
        var slack = await LoopbackSlack.StartAsync();
        slack.Limits.AreOn = false;
        if (stage.ReadsChannels)
        {
            slack.App.Scopes.UnionWith(["channels:history", "channels:read", "groups:history", "groups:read"]);
            slack.App.Events.UnionWith(["message.channels", "message.groups"]);
        }

        stage.Prepare(slack);
        return slack;
    }

    /// <summary>Lets it answer once: what a program does for the first time takes longer, and is not what is compared.</summary>
    protected async Task WarmUpAsync()
    {
        var (person, room) = Room();
        await person.MentionAsync(room, Question);
        await Slack.AnswersAsync(room);
    }

    /// <summary>Lets Slack tell it things by HTTP.</summary>
    protected void DeliverTo(Uri address) => Http = Slack.DeliverTo(address);
}
