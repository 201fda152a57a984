using System.Globalization;
using AxisBot.Conversations.Cards;
using AxisBot.TestKit;
using AxisBot.Tests.Hostile.Checks;

namespace AxisBot.Tests.Hostile;

/// <summary>Where a text is cut, no letter is cut that readers see as one.</summary>
public sealed class HostileLettersTests
{
    private const string Scientist = "👩🏽\u200D🔬";

    [SharedFact]
    public void A_text_of_any_letters_is_cut_between_them()
    {
        var cut = 0;
        foreach (var text in Payloads.Graphemes.Concat(Breadth.Spread(Payloads.Sharp, 100)).Select(SafeText.OneLine).Where(text => text.Length is > 0 and < 100))
        {
            var whole = $"{text}{text} {text}";
            for (var longest = 1; longest < whole.Length; longest++)
            {
                cut++;
                var fault = CutIn(whole, SafeText.Shortened(whole, longest), longest);
                Assert.True(fault is null, $"{whole} at {longest}: {fault}");
            }
        }

        Assert.True(cut > 5_000, $"only {cut} cuts");
    }

    [Theory]
    [InlineData("e\u0301e\u0301e\u0301", 2)]
    [InlineData(Scientist + Scientist, 3)]
    [InlineData("🇵🇪🇵🇪", 3)]
    public void A_letter_that_is_cut_in_two_is_seen(string text, int longest) => Assert.NotNull(CutIn(text, $"{text[..(longest - 1)]}…", longest));

    [SharedFact]
    public void Cards_of_any_letters_fit_where_there_is_little_room()
    {
        foreach (var text in Breadth.Spread([.. Payloads.Graphemes], 8).Concat(Breadth.Spread(Payloads.Sharp, 8)).Select(text => string.Join(' ', Enumerable.Repeat(text, 1_200 / Math.Min(text.Length + 1, 1_200)))))
        {
            var card = new Card
            {
                Kind = CardKind.Answer,
                Title = text,
                Lead = new CardLine(text, [1, 2]),
                Lines = [new CardLine(text), new CardLine(text)],
                Fields = [new CardField("says", text)],
                Tables = [new CardTable(text, ["a", "b"], [[text, text]])],
                Sources = [.. Enumerable.Range(1, 8).Select(number => new CardSource(number, "article.txt", 7, text, text, IsVerbatim: true, 0, text.Length))],
            };
            Assert.All(SafeCard.Surfaces, limits => Assert.True(limits.Hold(CardFitter.Fit(card, limits)), $"{limits}: {text}"));
            Assert.All(SafeCard.Surfaces, limits => Assert.Null(Shown.CursorIn(CardText.Write(CardFitter.Fit(card, limits)))));
        }
    }

    /// <summary>What is wrong with a shortened text; null where it ends between two letters of the whole.</summary>
    private static string? CutIn(string whole, string shortened, int longest)
    {
        if (shortened.Length > longest || !shortened.EndsWith('…'))
        {
            return $"it has {shortened.Length} characters";
        }

        var kept = shortened[..^1];
        var isBetween = kept.Length == 0 || StringInfo.ParseCombiningCharacters(whole).Contains(kept.Length);
        return whole.StartsWith(kept, StringComparison.Ordinal) && isBetween ? null : $"\"{kept}\" is cut within a letter";
    }
}
