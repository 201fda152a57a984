using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AxisBot.Scenarios.Surfaces;

/// <summary>What somebody learns from an answer, whatever the surface: its sentences, the verdict, and the places that it names.</summary>
/// <param name="Sentences">The short answer and what supports it, without numbers of sources.</param>
/// <param name="Verdict">The verdict on a claim; empty where none was asked for.</param>
/// <param name="Places">File and paragraph of each source, sorted.</param>
internal sealed partial record Seen(IReadOnlyList<string> Sentences, string Verdict, IReadOnlyList<string> Places)
{
    private const string WhatEachSays = "What each says";
    private const string Nearest = "The nearest they come: ";

    private static readonly string[] Verdicts = ["Supported", "Contradicted", "Not found"];

    /// <summary>In the line of JSON that the command line prints.</summary>
    public static Seen InJson(string line)
    {
        var answer = JsonDocument.Parse(line).RootElement;
        var sentences = answer.GetProperty("answer_text").GetString()!.Split('\n').ToList();
        var citations = answer.GetProperty("citations").EnumerateArray().ToList();
        if (answer.TryGetProperty("nearest", out var nearest) && nearest.GetProperty("text").GetString()! is var withheld
            && !sentences.Exists(sentence => sentence.Contains(withheld, StringComparison.Ordinal)))
        {
            sentences.Add(Nearest + withheld);
            citations.AddRange(nearest.GetProperty("citations").EnumerateArray());
        }

        var verdict = answer.TryGetProperty("verdict", out var judged) ? judged.GetString()! : "";
        return Of(sentences, verdict, citations.Select(citation => $"{citation.GetProperty("file")} ¶{citation.GetProperty("paragraph")}"));
    }

    /// <summary>In the text of a card at the console.</summary>
    public static Seen InText(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var sentences = lines.TakeWhile(line => line is not ("Sources" or WhatEachSays)).Select(line => Standing().Replace(line, "")).ToList();
        var verdict = Verdicts.FirstOrDefault(word => sentences[0].StartsWith($"{word}: ", StringComparison.Ordinal)) ?? "";
        return Of(sentences, verdict, lines.Select(line => SourceLine().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value));
    }

    /// <summary>In the last card of a page.</summary>
    public static Seen InPage(string html)
    {
        var card = new HtmlParser().ParseDocument(html).QuerySelectorAll("article.card")[^1];
        var verdict = Verdicts.FirstOrDefault(word => card.QuerySelector("p.lead strong.mark")?.TextContent.StartsWith(word, StringComparison.Ordinal) == true) ?? "";
        foreach (var mark in card.QuerySelectorAll("strong.mark, a.cite").ToList())
        {
            mark.Remove();
        }

        return Of(
            card.QuerySelectorAll("p.lead, p.line").Select(line => line.TextContent),
            verdict,
            card.QuerySelectorAll(".sources .place").Select(place => place.TextContent));
    }

    /// <summary>Text for messages of tests.</summary>
    public override string ToString() => string.Join('\n', Sentences.Append($"verdict: {Verdict}").Concat(Places));

    private static Seen Of(IEnumerable<string> sentences, string verdict, IEnumerable<string> places)
    {
        var named = verdict.Replace('_', ' ').ToLowerInvariant();
        return new Seen([.. sentences.Select(sentence => Plain(sentence, named))], named, [.. places.Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>A sentence without the numbers of its sources, the verdict before it, and the note that it was computed.</summary>
    private static string Plain(string sentence, string verdict)
    {
        var text = Spaces().Replace(Numbers().Replace(sentence, ""), " ").Trim();
        text = text.EndsWith(" (computed)", StringComparison.Ordinal) ? text[..^" (computed)".Length] : text;
        return verdict.Length > 0 && text.StartsWith($"{verdict}: ", StringComparison.OrdinalIgnoreCase) ? text[(verdict.Length + 2)..] : text;
    }

    [GeneratedRegex(@"^  \[\d+\] (.+? ¶\d+)(?: “.*”)?$")]
    private static partial Regex SourceLine();

    /// <summary>The word by which a card says how the articles stand to one another, which the line of JSON leaves to its sentences.</summary>
    [GeneratedRegex("^(Conflict|Agreement|Refinement|Different periods): ")]
    private static partial Regex Standing();

    [GeneratedRegex(@"( \[\d+\])+$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
