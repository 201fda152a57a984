using System.Text.RegularExpressions;

namespace AxisBot.TestKit.Models;

/// <summary>A prompt as a model sees it: the fences are found by their form alone, and what lies outside of them is what it is told.</summary>
public sealed partial class PromptView
{
    private readonly List<(string Name, string Words)> _fenced;

    /// <summary>Looks at a prompt.</summary>
    public PromptView(string instructions, string material)
    {
        Instructions = instructions;
        Material = material;
        _fenced = [.. Fenced().Matches(material).Select(match => (match.Groups["name"].Value, match.Groups["words"].Value))];
        Fence = Fenced().Match(material) is { Success: true } first ? first.Groups["sign"].Value : "";
    }

    /// <summary>What it is to do.</summary>
    public string Instructions { get; }

    /// <summary>What it is given.</summary>
    public string Material { get; }

    /// <summary>The sign of the fences; empty where there are none.</summary>
    public string Fence { get; }

    /// <summary>The question; empty where there is none.</summary>
    public string Question => Words("question");

    /// <summary>The short answer that was composed; empty where there is none.</summary>
    public string ShortAnswer => Words("short answer");

    /// <summary>The earlier turns.</summary>
    public IReadOnlyList<string> Turns => [.. _fenced.Where(part => part.Name.StartsWith("turn ", StringComparison.Ordinal)).Select(part => part.Words)];

    /// <summary>The passages by their numbers.</summary>
    public IReadOnlyList<(int Number, string Text)> Passages =>
        [.. from part in _fenced
            where part.Name.StartsWith("passage ", StringComparison.Ordinal)
            select (int.Parse(part.Name["passage ".Length..], System.Globalization.CultureInfo.InvariantCulture), TextOf(part.Words))];

    /// <summary>The sentences of the passages, with the numbers of these.</summary>
    public IReadOnlyList<(int Number, string Sentence)> Sentences =>
        [.. from passage in Passages
            from sentence in SentenceEnd().Split(passage.Text)
            where sentence.Trim().Length > 0
            select (passage.Number, sentence.Trim())];

    /// <summary>Everything that lies outside of the fences.</summary>
    public string Outside => Fenced().Replace(Material, "");

    private string Words(string name) => _fenced.FirstOrDefault(part => part.Name == name).Words ?? "";

    private static string TextOf(string words) => words.Split('\n')[^1] is var line && line.StartsWith("text: ", StringComparison.Ordinal) ? line["text: ".Length..] : line;

    [GeneratedRegex(@"^=== BEGIN (?<sign>\S+) (?<name>[^\n]+?) ===\n(?<words>.*?)\n=== END \k<sign> \k<name> ===$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"(?<=[.!?][”""’')]?)(?<!\b\p{Lu}\.)(?<!\b(?:Mr|Mrs|Ms|Dr|St|No|vs|Gen|Col|Sen|Rep|Jr|Sr)\.)\s+(?=[\p{Lu}\d“""'‘(])")]
    private static partial Regex SentenceEnd();
}
