using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.Libraries;

namespace AxisBot.Conversations.Commands;

/// <summary><c>status</c>: what is read and what runs.</summary>
internal sealed class StatusCommand(ICurrentLibrary library, IFeedback feedback) : Command(
    "status", "Tells which library is read, what is in it, and how answers were judged.")
{
    protected override async Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var (helpful, notHelpful) = await feedback.CountAsync(cancellation).ConfigureAwait(false);
        return [StatusCard.Of(scene.Library.Corpus, library.Name, ProgramVersion.Text, helpful, notHelpful)];
    }
}
