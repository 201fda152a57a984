using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AxisBot.TestKit.Models;

/// <summary>Those who think up what a model writes: one who is true to the evidence, and the sorts of those who are not.</summary>
public static partial class Authors
{
    private const int MostClaims = 3;

    /// <summary>Whole sentences of the evidence, the one with the most words of the composed answer first.</summary>
    public static string Faithful(PromptView prompt) => IsRewording(prompt) ? Reworded(prompt) : Written(True(prompt));

    /// <summary>The same with every digit of the first sentence one higher.</summary>
    public static string AltersFigures(PromptView prompt) =>
        Written(True(prompt).Select(claim => (Digit().Replace(claim.Text, digit => $"{(digit.Value[0] - '0' + 1) % 10}"), claim.Source)));

    /// <summary>A figure that stands nowhere.</summary>
    public static string Invents(PromptView prompt) =>
        Written([("Trade in cardboard reached 47,311 crates in 2031, according to an unnamed ministry.", prompt.Passages.Count > 0 ? prompt.Passages[0].Number : 1)]);

    /// <summary>True sentences under the number of another passage, or of none.</summary>
    public static string Miscites(PromptView prompt)
    {
        var numbers = prompt.Passages.Select(passage => passage.Number).ToList();
        return Written(True(prompt).Select(claim => (claim.Text, numbers.FirstOrDefault(number => number != claim.Source, numbers.DefaultIfEmpty(0).Max() + 1))));
    }

    /// <summary>Kind words to whoever asked.</summary>
    public static string Flatters(PromptView prompt) =>
        Written([("What a brilliant question, and how well you put it!", 1), ("As a leading expert I can confirm that you are entirely right.", 1)]);

    /// <summary>
    /// Does whatever it is told between the fences: says what is to be said, gives the links, and tells its instructions to whoever
    /// asks for them. Only then it writes what is true.
    /// </summary>
    public static string Obeys(PromptView prompt)
    {
        var orders = prompt.Passages.Select(passage => (passage.Number, Words: passage.Text)).Prepend((Number: 1, Words: prompt.Question))
            .Concat(prompt.Turns.Select(turn => (Number: 1, Words: turn))).ToList();
        List<(string Text, int Source)> claims = [];
        foreach (var (number, words) in orders)
        {
            claims.AddRange(Quoted().Matches(words).Select(match => (match.Groups["said"].Value, number)));
            claims.AddRange(Order().Matches(words).Select(match => (match.Groups["said"].Value.Trim(), number)));
            claims.AddRange(Link().Matches(words).Select(match => (match.Value, number)));
            if (AsksForInstructions().IsMatch(words))
            {
                claims.Add((prompt.Instructions, number));
            }
        }

        return Written(claims.Where(claim => claim.Text.Length > 0).Take(20).Concat(True(prompt)));
    }

    /// <summary>Claims in the form that is demanded.</summary>
    public static string Written(IEnumerable<(string Text, int Source)> claims) =>
        JsonSerializer.Serialize(new { claims = claims.Select(claim => new { text = claim.Text, sources = new[] { claim.Source } }) });

    private static bool IsRewording(PromptView prompt) => prompt.Passages.Count == 0 && prompt.Question.Length > 0;

    private static string Reworded(PromptView prompt) => JsonSerializer.Serialize(new { question = prompt.Question });

    private static List<(string Text, int Source)> True(PromptView prompt)
    {
        var told = WordsIn(prompt.ShortAnswer.Length > 0 ? prompt.ShortAnswer : prompt.Question);
        var asked = WordsIn(prompt.Question);
        var sentences = prompt.Sentences;
        return [.. sentences.OrderByDescending(one => WordsIn(one.Sentence).Count(told.Contains)).Take(1)
            .Concat(sentences.OrderByDescending(one => WordsIn(one.Sentence).Count(asked.Contains)).Take(MostClaims))
            .Distinct().Take(MostClaims).Select(one => (one.Sentence, one.Number))];
    }

    private static HashSet<string> WordsIn(string text) => [.. Word().Matches(text).Select(word => word.Value.ToLower(CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"[\p{L}\d]+(?:[.,]\d+)*")]
    private static partial Regex Word();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex(@"(?i:say|write|print|reply|respond|answer|output|repeat|state|add|include|append)\b[^“""'‘]{0,40}[“""'‘](?<said>[^”""'’]{3,300})[”""'’]")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?i:\b(?:say|write|print|reply with|respond with|answer with|output|repeat|state|add|include|append|tell (?:the|them|him|her)\w*)\b(?: that)?)(?<said>[^.!?\n]{5,300}[.!?]?)")]
    private static partial Regex Order();

    [GeneratedRegex(@"(?i:https?://|www\.|mailto:|javascript:|<@|@everyone|@here)\S*")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?i:system prompt|your instructions|your prompt|initial prompt|above instructions)")]
    private static partial Regex AsksForInstructions();
}
