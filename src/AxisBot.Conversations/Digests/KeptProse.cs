using System.Text.Json;
using AxisBot.Answering.Answers;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.Digests;

/// <summary>What was written about a figure for a day, in a form that outlives the process.</summary>
/// <param name="Day">The local date of the issue.</param>
/// <param name="Corpus">The hash of the corpus that it was written from.</param>
/// <param name="Figure">The figure by <see cref="KnownFigure.Name"/>.</param>
/// <param name="Model">The name of the model.</param>
/// <param name="Sentences">The sentences; none where nothing came of it.</param>
internal sealed record KeptProse(DateOnly Day, string Corpus, string Figure, string Model, IReadOnlyList<KeptSentence> Sentences)
{
    /// <summary>How many days back something is kept: the earth has two dates at a time, and an issue may come late.</summary>
    private const int Days = 3;

    /// <summary>The corpus may change and channels may have seen other figures; no day has this many of both.</summary>
    private const int Most = 100;

    /// <summary>Whether it is about the same.</summary>
    public bool IsOf(DateOnly day, string corpus, string figure) => Day == day && Corpus == corpus && Figure == figure;

    /// <summary>The sentences with their sources; one whose source is not there is left out.</summary>
    public IReadOnlyList<Claim> ClaimsIn(Corpus corpus) => [.. Sentences.Select(sentence => sentence.In(corpus)).OfType<Claim>()];

    /// <summary>All that is kept, as one text.</summary>
    public static string Write(IReadOnlyList<KeptProse> kept, KeptProse fresh) =>
        JsonSerializer.Serialize<IReadOnlyList<KeptProse>>([.. kept.Where(one => one.Day >= fresh.Day.AddDays(-Days)).TakeLast(Most - 1), fresh]);

    /// <summary>The same read again; nothing where it cannot be read.</summary>
    public static IReadOnlyList<KeptProse> Read(string? text)
    {
        try
        {
            return string.IsNullOrEmpty(text) ? [] : JsonSerializer.Deserialize<IReadOnlyList<KeptProse>>(text) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

/// <summary>A sentence with the places that it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Places">The places; at least one.</param>
internal sealed record KeptSentence(string Text, IReadOnlyList<KeptPlace> Places)
{
    /// <summary>The sentence of a claim.</summary>
    public static KeptSentence Of(Claim claim) => new(claim.Text, [.. claim.Citations.Select(citation => new KeptPlace(citation.File, citation.Number, citation.Span.Start, citation.Span.Length)).Distinct()]);

    /// <summary>The claim; null where one of its places is not there.</summary>
    public Claim? In(Corpus corpus)
    {
        var citations = Places.Select(place => place.In(corpus)).OfType<Citation>().ToList();
        return citations.Count > 0 && citations.Count == Places.Count ? new Claim(Text, citations) : null;
    }
}

/// <summary>A sentence of an article by its place.</summary>
/// <param name="File">The name of the file.</param>
/// <param name="Paragraph">The number of the paragraph.</param>
/// <param name="Start">Where the words begin in the clean text of the paragraph.</param>
/// <param name="Length">How many UTF-16 units they have.</param>
internal sealed record KeptPlace(string File, int Paragraph, int Start, int Length)
{
    /// <summary>The words at the place; null where no sentence stands there.</summary>
    public Citation? In(Corpus corpus) =>
        corpus.Find(File, Paragraph)?.Sentences.FirstOrDefault(sentence => sentence.QuotedSpan.Start == Start && sentence.QuotedSpan.Length == Length) is { } sentence
            ? Citation.Of(sentence)
            : null;
}
