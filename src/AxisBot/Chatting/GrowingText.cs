using System.Globalization;
using System.Text;
using AxisBot.CommandLine;
using AxisBot.Conversations.Cards;
using Spectre.Console;

namespace AxisBot.Chatting;

/// <summary>
/// What a person at a terminal sees while an answer is made: how far it has come, and above that what has been written of it so far. It
/// is taken away before the answer is printed, and nothing of it goes down a pipe.
/// </summary>
internal sealed class GrowingText(Surroundings surroundings)
{
    /// <summary>As many rows as the smallest terminals have; what has left the screen could not be taken back.</summary>
    private const int MostRows = 12;

    private const string Erase = "\u001b[J";

    private int _rows;
    private int _letters;

    /// <summary>Shows it in the place of what was shown before.</summary>
    /// <param name="status">How far it has come.</param>
    /// <param name="written">The sentences that have been written so far.</param>
    public void Show(string status, IReadOnlyList<string> written)
    {
        if (!surroundings.ErrorIsTerminal)
        {
            return;
        }

        Clear();
        var text = SafeText.OneLine(status);
        var rows = written.Count > 0 && surroundings.Width is { } width ? Rows(written, width) : [];
        surroundings.Error.Write($"\r{string.Concat(rows.Select(row => $"{row}\n"))}{text}");
        (_rows, _letters) = (rows.Count, text.Length);
    }

    /// <summary>Takes away what is shown.</summary>
    public void Clear()
    {
        if (_rows > 0)
        {
            surroundings.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r\u001b[{_rows}A{Erase}"));
        }
        else if (_letters > 0)
        {
            surroundings.Error.Write($"\r{new string(' ', _letters)}\r");
        }

        (_rows, _letters) = (0, 0);
    }

    /// <summary>The last rows of what was written, none wider than the terminal, which would break it into more rows than are counted.</summary>
    private static List<string> Rows(IReadOnlyList<string> written, int width) =>
        [.. written.SelectMany(sentence => Broken(SafeText.OneLine(sentence), Math.Max(2, width - 1))).TakeLast(MostRows)];

    private static IEnumerable<string> Broken(string text, int width)
    {
        var row = new StringBuilder();
        foreach (var word in text.Split(' ').SelectMany(word => Pieces(word, width)))
        {
            if (row.Length > 0 && row.ToString().GetCellWidth() + 1 + word.GetCellWidth() > width)
            {
                yield return row.ToString();
                row.Clear();
            }

            row.Append(row.Length > 0 ? " " : "").Append(word);
        }

        yield return row.ToString();
    }

    /// <summary>A word, in pieces where it is wider than a row.</summary>
    private static IEnumerable<string> Pieces(string word, int width)
    {
        var piece = new StringBuilder();
        foreach (var letter in word.EnumerateRunes())
        {
            if (piece.Length > 0 && piece.ToString().GetCellWidth() + letter.ToString().GetCellWidth() > width)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(letter.ToString());
        }

        yield return piece.ToString();
    }
}
