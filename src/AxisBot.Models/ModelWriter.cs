using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;
using AxisBot.Models.Prompts;
using AxisBot.Models.Replies;
using AxisBot.Models.Wires;
using Microsoft.Extensions.Logging;

namespace AxisBot.Models;

/// <summary>A language model that writes: it is given a prompt with fenced evidence, and gives claims back one by one.</summary>
public sealed partial class ModelWriter : IWriter, IDisposable
{
    private readonly ModelSettings _settings;
    private readonly PromptBook _prompts;
    private readonly ModelLine _line;
    private readonly ILogger<ModelWriter> _logger;

    /// <summary>Makes one; nobody is asked yet.</summary>
    /// <param name="settings">Which model; its provider is not <see cref="ModelProvider.None"/>.</param>
    /// <param name="prompts">What it is told.</param>
    /// <param name="time">The clock of the budgets.</param>
    /// <param name="logger">Told of each call that failed, in a line without anybody's words.</param>
    /// <param name="chance">Draws the pauses before another try; null for chance itself.</param>
    public ModelWriter(ModelSettings settings, PromptBook prompts, TimeProvider time, ILogger<ModelWriter> logger, Random? chance = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _prompts = prompts;
        _logger = logger;
        _line = new ModelLine(settings, time, chance ?? new Random(StringComparer.Ordinal.GetHashCode(settings.Name)));
    }

    /// <inheritdoc/>
    public string Name => _settings.Name;

    /// <summary>Whether replies keep to a schema because the endpoint sees to it, and not only because they were asked to.</summary>
    public bool KeepsToSchema => _line.Manners.Format == ReplyFormat.Schema;

    /// <inheritdoc/>
    public async Task<TokenUse> WriteAsync(WritingOrder order, Func<WrittenClaim, CancellationToken, ValueTask> take, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        return await AskAsync(_prompts.Render(order), ReplyForm.Claims, () => new ClaimTaker(take), cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Rewording> RewordAsync(string question, IReadOnlyList<Turn> history, CancellationToken cancellation)
    {
        RewordingTaker? taker = null;
        var use = await AskAsync(_prompts.RenderRewording(question, history), ReplyForm.Rewording, () => taker = new RewordingTaker(), cancellation).ConfigureAwait(false);
        return new Rewording(taker!.Question, use);
    }

    /// <inheritdoc/>
    public void Dispose() => _line.Dispose();

    private async Task<TokenUse> AskAsync(Prompt prompt, ReplyForm form, Func<IReplyTaker> begin, CancellationToken cancellation)
    {
        try
        {
            return await _line.AskAsync(prompt, form, begin, cancellation).ConfigureAwait(false);
        }
        catch (WriterException fault)
        {
            LogFault(_logger, fault.Fault, fault.Message);
            throw;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Nothing came of the model ({Fault}): {Line}")]
    private static partial void LogFault(ILogger logger, WriterFault fault, string line);
}
