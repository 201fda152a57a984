using AxisBot.SlackAdapter.Calls;
using AxisBot.SlackAdapter.Rendering;

namespace AxisBot.SlackAdapter.Posting;

/// <summary>
/// Tells a message in ever plainer forms while Slack takes none of its blocks: nothing of it is lost, since its text says all. Slack looks at
/// a picture for about a second after it has come, and until then takes no message that shows it (python-slack-sdk#1521).
/// </summary>
internal sealed class Teller(TimeProvider time)
{
    private static readonly TimeSpan[] WhileSlackLooks = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2)];

    /// <summary>Tells it.</summary>
    /// <param name="form">The message.</param>
    /// <param name="tellAsync">Makes the call with a form of it.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>The answer to the last call.</returns>
    public async Task<CallAnswer> TellAsync(MessageForm form, Func<MessageForm, Task<CallAnswer>> tellAsync, CancellationToken cancellation)
    {
        var answer = await tellAsync(form).ConfigureAwait(false);
        foreach (var wait in form.HasPictures ? WhileSlackLooks : [])
        {
            if (answer is Declined { Error: var error } && CallErrors.IsOfPictures(error))
            {
                await Task.Delay(wait, time, cancellation).ConfigureAwait(false);
                answer = await tellAsync(form).ConfigureAwait(false);
            }
        }

        while (answer is Declined { Error: var error } && CallErrors.IsOfBlocks(error) && form.Plainer is { } plainer)
        {
            form = plainer;
            answer = await tellAsync(form).ConfigureAwait(false);
        }

        return answer;
    }
}
