using System.Text.RegularExpressions;
using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Facts;

namespace AxisBot.Conversations.Commands;

/// <summary><c>compare</c>: sets two figures side by side.</summary>
internal sealed partial class CompareCommand() : Command(
    "compare",
    "Sets two figures side by side, with what can be computed of them.",
    new CommandParameter("one", "What the one figure is about; “one with other” is understood too.", IsRequired: true, [], CanSuggest: true, TakesRest: true),
    new CommandParameter("other", "What the other figure is about.", IsRequired: false, [], CanSuggest: true, TakesRest: true))
{
    private const int MostSuggested = 25;

    public override IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene) => parameter switch
    {
        "one" when SecondSide.Of(typed, Begun()) is { } side => side.Suggest(scene.Library, MostSuggested),
        "one" or "other" => FigureLabels.Of(scene.Library.Corpus).Suggest(typed, MostSuggested),
        _ => [],
    };

    protected override Task<IReadOnlyList<Card>> DoAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation)
    {
        var tries = arguments.TryGetValue("other", out var other) ? [(One: arguments["one"], Other: other)] : Sides(arguments["one"]);
        if (tries.Count == 0)
        {
            return Show(NoticeCard.Of("Name two things to compare.", $"For example: {HelpExamples.Of(scene.Library).For(Name) ?? "compare <one> with <other>"}"));
        }

        string? fault = null;
        foreach (var (one, second) in tries)
        {
            var (pair, why) = FigurePair.Find(one, second, scene.Library);
            if (pair is not null)
            {
                return Show(ComparisonCard.Of(pair));
            }

            fault ??= why;
        }

        return Show(NoticeCard.Of(fault!, HelpExamples.Of(scene.Library).For(Name) is { } example ? $"For example: {example}" : "“fact” with a topic shows the figures that there are."));
    }

    /// <summary>The two sides of "A with B", "A vs B", "A and B": by each parting word in turn, the clearest first.</summary>
    private static List<(string One, string Other)> Sides(string text)
    {
        var bare = Opening().Replace(text, "");
        return [.. Clear().Matches(bare).Concat(Unclear().Matches(bare))
            .Select(parting => (One: bare[..parting.Index].Trim(), Other: bare[(parting.Index + parting.Length)..].Trim()))
            .Where(sides => sides.One.Length > 0 && sides.Other.Length > 0)];
    }

    [GeneratedRegex(@"^\s*(?:the\s+|between\s+)", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s+(?:vs\.?|versus|against|compared\s+(?:to|with))\s+|\s*;\s*|\s+\|\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Clear();

    [GeneratedRegex(@"\s+(?:with|to|and|or)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Unclear();

    /// <summary>A parting word that surely begins the second side, which may still be empty.</summary>
    [GeneratedRegex(@"\s+(?:vs\.?|versus|against|with|compared\s+(?:to|with))(?:\s+|$)", RegexOptions.IgnoreCase | RegexOptions.RightToLeft)]
    private static partial Regex Begun();
}
