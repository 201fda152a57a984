using AxisBot.Conversations.Answers;
using AxisBot.Conversations.Feedback;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Quotas;
using AxisBot.Conversations.Threads;

namespace AxisBot.Conversations.Asking;

/// <summary>Forgets a person's turns, opinions, answers and counted questions.</summary>
internal sealed class Forgetting(IThreadMemory memory, IFeedback feedback, IGivenAnswers answers, IQuota quota) : IForgetting
{
    public async Task<int> ForgetAsync(string surface, Person person, CancellationToken cancellation)
    {
        var forgotten = await memory.ForgetAsync(surface, person, cancellation).ConfigureAwait(false);
        forgotten += await feedback.ForgetAsync(surface, person, cancellation).ConfigureAwait(false);
        forgotten += await answers.ForgetAsync(surface, person, cancellation).ConfigureAwait(false);
        return forgotten + await quota.ForgetAsync(surface, person, cancellation).ConfigureAwait(false);
    }
}
