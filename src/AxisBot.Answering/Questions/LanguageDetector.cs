using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Answering.Questions;

/// <summary>Tells in which of the known languages somebody writes, by script and by function words.</summary>
internal sealed class LanguageDetector(Vocabulary vocabulary)
{
    private const string English = "en";

    private static readonly string[] Latin = [English, "fr", "es", "de"];

    public string Detect(string text, IReadOnlyList<Token> tokens)
    {
        var letters = text.Count(char.IsLetter);
        if (text.Count(TokenScanner.IsIdeograph) * 3 > letters)
        {
            return "zh";
        }

        if (text.Count(c => c is >= '\u0400' and <= '\u04FF') * 2 > letters)
        {
            return "ru";
        }

        var best = English;
        var most = Score(English, text, tokens) + 0.5;
        foreach (var language in Latin.Skip(1))
        {
            var score = Score(language, text, tokens);
            if (score > most)
            {
                (best, most) = (language, score);
            }
        }

        return best;
    }

    private double Score(string language, string text, IReadOnlyList<Token> tokens)
    {
        var words = vocabulary.Asking.FunctionWords(language);
        var marks = language switch
        {
            "es" => text.Count(c => c is '¿' or '¡' or 'ñ') * 2.0,
            "de" => text.Count(c => c is 'ß' or 'ü' or 'ö' or 'ä') * 0.8,
            "fr" => text.Count(c => c is 'ç' or 'è' or 'ê' or 'à' or 'œ') * 0.8,
            _ => 0,
        };
        return marks + tokens.Count(token => words.Contains(token.Text));
    }
}
