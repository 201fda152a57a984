using AxisBot.Answering.Answers;

namespace AxisBot.Rendering;

/// <summary>Lays out an answer or a refusal: the short answer, what supports it, the sources.</summary>
internal static class OutcomePage
{
    /// <summary>The page.</summary>
    public static Page Of(Outcome outcome)
    {
        var numbers = new SourceNumbers();
        var blocks = new List<Block>();
        foreach (var claim in outcome.Claims)
        {
            var text = numbers.Marked(claim);
            blocks.Add(blocks.Count == 0 ? LeadOf(text, MarkOf(outcome.Verdict)) : new Prose(text));
        }

        if (outcome is Refusal { Nearest: { } nearest } && !outcome.Claims.Any(claim => claim.Text.Contains(nearest.Text, StringComparison.Ordinal)))
        {
            blocks.Add(new Prose($"The nearest they come: {numbers.Marked(nearest)}"));
        }

        if (numbers.Lines.Count > 0)
        {
            blocks.Add(new Section("Sources", new Sources(numbers.Lines)));
        }

        return new Page(blocks);
    }

    /// <summary>The first line; a verdict that it names already is not said twice.</summary>
    private static Lead LeadOf(string text, Mark? mark) =>
        new(mark is not null && text.StartsWith($"{mark.Word}: ", StringComparison.Ordinal) ? text[(mark.Word.Length + 2)..] : text, mark);

    private static Mark? MarkOf(Verdict? verdict) => verdict switch
    {
        Verdict.Supported => new Mark("Supported", Tone.Good),
        Verdict.Contradicted => new Mark("Contradicted", Tone.Bad),
        Verdict.NotFound => new Mark("Not found", Tone.Open),
        _ => null,
    };
}
