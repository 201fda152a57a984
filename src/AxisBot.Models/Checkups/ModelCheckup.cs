using AxisBot.Answering.Writing;
using AxisBot.Models.Prompts;
using Microsoft.Extensions.Logging.Abstractions;

namespace AxisBot.Models.Checkups;

/// <summary>How a model answered when it was tried.</summary>
/// <param name="IsGood">Whether it can write.</param>
/// <param name="IsDoubtful">Whether it can, but something is worth a note.</param>
/// <param name="Text">How it is; of what is wrong, also what to do.</param>
public sealed record ModelFinding(bool IsGood, bool IsDoubtful, string Text);

/// <summary>Tries a model with one question about nothing, before anybody relies on it.</summary>
public static class ModelCheckup
{
    private const string Question = "How many bulbs has the lamp in the hall?";
    private const string Sentence = "The lamp in the hall has twelve bulbs.";

    /// <summary>Asks it.</summary>
    /// <param name="settings">Which model.</param>
    /// <param name="prompts">What it is told.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Gives it up.</param>
    public static async Task<ModelFinding> LookAsync(ModelSettings settings, PromptBook prompts, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(time);
        using var writer = new ModelWriter(settings, prompts, time, NullLogger<ModelWriter>.Instance);
        List<WrittenClaim> claims = [];
        var order = new WritingOrder(WritingTask.Answer, Question, "en", [new EvidencePassage(1, "lamp.md", 1, "The lamp", "", Sentence)]) { Composed = Sentence };
        var began = time.GetTimestamp();
        try
        {
            var use = await writer.WriteAsync(order, (claim, _) => Keep(claims, claim), cancellation).ConfigureAwait(false);
            var kept = claims.Any(claim => claim.Text.Contains("twelve", StringComparison.OrdinalIgnoreCase) && claim.Sources.Contains(1));
            var cost = use == default ? "it did not tell what it cost" : $"{use.Read} tokens read, {use.Written} written";
            var form = writer.KeepsToSchema ? "the form of the answer was kept to" : "its endpoint knows no schema, so the form of answers is only asked for";
            return kept
                ? new ModelFinding(IsGood: true, IsDoubtful: false, $"{settings.Name} answered in {time.GetElapsedTime(began).TotalMilliseconds:0} ms; {cost}; {form}")
                : new ModelFinding(IsGood: true, IsDoubtful: true, $"{settings.Name} answered, but not from the text that it was given, so few of its answers will be posted; choose a more capable one in Model:Name");
        }
        catch (WriterException fault)
        {
            return new ModelFinding(IsGood: false, IsDoubtful: false, $"{fault.Message}; until then answers are composed without it");
        }
    }

    private static ValueTask Keep(List<WrittenClaim> claims, WrittenClaim claim)
    {
        claims.Add(claim);
        return ValueTask.CompletedTask;
    }
}
