using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Commands;

namespace AxisBot.Conversations.Asking;

/// <summary>The seam to whoever knows what the buttons of a figure show.</summary>
public interface IFigureActions
{
    /// <summary>What a button of a figure shows.</summary>
    /// <param name="kind"><see cref="CardActionKind.OtherValues"/> or <see cref="CardActionKind.CopyCitation"/>.</param>
    /// <param name="subject">Names the figure: <see cref="CardAction.Subject"/>.</param>
    /// <param name="scene">Who presses it, where, and what the library holds now.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>The cards; none where the library no longer has the figure.</returns>
    Task<IReadOnlyList<Card>> ShowAsync(CardActionKind kind, string subject, CommandScene scene, CancellationToken cancellation);
}
