namespace AxisBot.Benchmarks.Texts;

/// <summary>
/// Names that stand nowhere else. However much one reads, new words keep coming (Heaps' law): without these, the
/// dictionary of a million recombined paragraphs would be as small as that of the thousand they are made of.
/// </summary>
internal static class InventedNames
{
    private const double Scale = 44;
    private const double Growth = 0.49;
    private const int WordsInParagraph = 100;
    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";

    /// <summary>The names that a reader meets for the first time in a paragraph; with what is known of English news, 1 in 5 to 5.</summary>
    public static IEnumerable<string> FirstMetIn(int paragraph)
    {
        for (var number = Known(paragraph); number < Known(paragraph + 1); number++)
        {
            yield return Name(number);
        }
    }

    /// <summary>How many words are known after so many paragraphs.</summary>
    private static int Known(int paragraphs) => (int)(Scale * Math.Pow((double)paragraphs * WordsInParagraph, Growth));

    private static string Name(int number)
    {
        Span<char> letters = stackalloc char[12];
        var length = 0;
        for (; number > 0 || length < 6; number /= Consonants.Length * Vowels.Length)
        {
            letters[length++] = Consonants[number % Consonants.Length];
            letters[length++] = Vowels[number / Consonants.Length % Vowels.Length];
        }

        letters[0] = char.ToUpperInvariant(letters[0]);
        return letters[..length].ToString();
    }
}
