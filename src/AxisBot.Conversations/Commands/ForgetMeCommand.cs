using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Commands;

/// <summary><c>forget me</c>: forgets what is remembered of whoever says so.</summary>
internal sealed class ForgetMeCommand(IForgetting forgetting) : Command("forget me", "Forgets everything that AxisBot remembers of you.")
{
    public override bool IsPrivate => true;

    protected override async Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var forgotten = await forgetting.ForgetAsync(scene.Place.Surface, scene.Author, cancellation).ConfigureAwait(false);
        return [NoticeCard.Of(forgotten switch
        {
            0 => "Nothing was remembered of you.",
            1 => "Done: the one thing that was remembered of you is forgotten.",
            _ => $"Done: the {forgotten} things that were remembered of you are forgotten.",
        })];
    }
}
