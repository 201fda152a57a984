using AxisBot.Conversations;
using AxisBot.DiscordAdapter.Rendering;
using AxisBot.DiscordAdapter.Rest;

namespace AxisBot.DiscordAdapter.Posting;

/// <summary>What a channel does not let AxisBot do.</summary>
internal enum Lack
{
    /// <summary>Start threads and write in them.</summary>
    Threads,

    /// <summary>Reply to a message, which takes reading what was written before.</summary>
    Replies,

    /// <summary>Attach files.</summary>
    Files,
}

/// <summary>
/// Remembers for a while what channels do not let AxisBot do, so that it is not asked for with each answer: each refusal counts towards a ban
/// of the address. After that time it is tried again, since somebody may have allowed it.
/// </summary>
internal sealed class Lacks(TimeProvider time)
{
    /// <summary>How long it is remembered.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>How much is remembered; what was noted first is forgotten first.</summary>
    public const int Most = 5_000;

    private const int Forbidden = 403;

    private readonly Lately<(Id Channel, Lack Lack), DateTimeOffset> _until = new(Most);

    /// <summary>Whether a channel lacks something, as far as is known.</summary>
    public bool Has(Id channel, Lack lack) => _until.TryGet((channel, lack), out var until) && until > time.GetUtcNow();

    /// <summary>Notes that a channel, which is no thread, lacks something.</summary>
    public void Note(Id channel, Lack lack) => _until.Note((channel, lack), time.GetUtcNow() + Life);

    /// <summary>Sends a message, and without its pictures where the channel takes no files.</summary>
    /// <param name="home">The channel, which is no thread.</param>
    /// <param name="form">The message.</param>
    /// <param name="sendAsync">Sends it as it is given.</param>
    /// <returns>The last answer, and what it answers.</returns>
    public async Task<(RestAnswer Answer, MessageForm Sent)> SendAsync(Id home, MessageForm form, Func<MessageForm, Task<RestAnswer>> sendAsync)
    {
        form = Has(home, Lack.Files) ? form.WithoutPictures() : form;
        var answer = await sendAsync(form).ConfigureAwait(false);
        if (answer is not Declined { Status: Forbidden, Code: not ErrorCodes.ThreadIsArchived } || form.Pictures.Count == 0)
        {
            return (answer, form);
        }

        form = form.WithoutPictures();
        answer = await sendAsync(form).ConfigureAwait(false);
        if (answer is Done)
        {
            Note(home, Lack.Files); // what was refused with files and is taken without them was refused for them
        }

        return (answer, form);
    }
}
