using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Delivering;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.Libraries;
using AxisBot.Conversations.Outages;

namespace AxisBot.Conversations.Commands;

/// <summary><c>status</c>: what is read and what runs.</summary>
internal sealed class StatusCommand(ICurrentLibrary library, IFeedback feedback, IDeliveryCounts counts, IStateHealth health) : Command(
    "status", "Tells which library is read, what is in it, and how answers were judged.")
{
    protected override async Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        try
        {
            var opinions = await feedback.CountAsync(cancellation).ConfigureAwait(false);
            var delivery = await counts.CountAsync(cancellation).ConfigureAwait(false);
            return [StatusCard.Of(scene.Library.Corpus, library.Name, ProgramVersion.Text, health, opinions, delivery)];
        }
        catch (StateUnavailableException)
        {
            return [StatusCard.Of(scene.Library.Corpus, library.Name, ProgramVersion.Text, health, opinions: null, delivery: null)];
        }
    }
}
