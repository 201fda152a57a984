namespace AxisBot.Knowledge.Text;

/// <summary>Walks a text from token to token without allocating; the one place that knows where a word ends.</summary>
public ref struct TokenScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;

    /// <summary>Where the token stands that was found last.</summary>
    public TextSpan Span { get; private set; }

    /// <summary>What the token is made of that was found last.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Goes on to the next token; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_position < _text.Length && char.IsWhiteSpace(_text[_position]))
        {
            _position++;
        }

        if (_position >= _text.Length)
        {
            return false;
        }

        var start = _position;
        var first = _text[start];
        Kind = IsDigit(first) ? TokenKind.Number : IsLetter(first) ? TokenKind.Word : TokenKind.Symbol;
        _position = Kind switch
        {
            TokenKind.Number => EndOfNumber(start),
            TokenKind.Word => EndOfWord(start),
            _ => EndOfSymbol(start),
        };
        Span = TextSpan.Between(start, _position);
        return true;
    }

    /// <summary>Whether a character is one of a script that is written without spaces.</summary>
    public static bool IsIdeograph(char c) =>
        c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF';

    private static bool IsDigit(char c) => c is >= '0' and <= '9' || (c > 127 && char.IsDigit(c));

    private static bool IsLetter(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (c > 127 && char.IsLetter(c));

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private readonly bool LetterAt(int index) => index < _text.Length && IsLetter(_text[index]);

    private readonly bool DigitAt(int index) => index < _text.Length && IsDigit(_text[index]);

    private readonly int EndOfNumber(int start)
    {
        var end = start + 1;
        while (DigitAt(end) || (end < _text.Length && _text[end] is '.' or ',' && DigitAt(end + 1) && IsDigit(_text[end - 1])))
        {
            end++;
        }

        return end;
    }

    private readonly int EndOfWord(int start)
    {
        if (IsIdeograph(_text[start]))
        {
            return start + 1;
        }

        var acronym = EndOfDottedAcronym(start);
        if (acronym > start)
        {
            return acronym;
        }

        var end = start + 1;
        while (end < _text.Length)
        {
            var c = _text[end];
            if (IsLetter(c) ? !IsIdeograph(c) : IsDigit(c) || IsCombining(c))
            {
                end++;
            }
            else if (IsApostrophe(c) && LetterAt(end + 1) && !IsPossessiveAt(end) && !IsElision(start, end))
            {
                end++;
            }
            else if (c == '+' && !LetterAt(end + 1) && !DigitAt(end + 1))
            {
                return end + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Whether the letters before an apostrophe are a French article or pronoun ("l'énergie", "qu'on").</summary>
    private readonly bool IsElision(int start, int end) => _text[start..end] switch
    {
        [var one] => "ldnsjcmtLDNSJCMT".Contains(one, StringComparison.Ordinal),
        ['q' or 'Q', 'u'] => true,
        _ => false,
    };

    private readonly int EndOfDottedAcronym(int start)
    {
        var end = start;
        while (LetterAt(end) && end + 1 < _text.Length && _text[end + 1] == '.')
        {
            end += 2;
        }

        if (end - start < 4)
        {
            return start;
        }

        return LetterAt(end) ? start : end;
    }

    /// <summary>Whether a character is an accent written behind its letter.</summary>
    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';

    private readonly bool IsPossessiveAt(int index) =>
        IsApostrophe(_text[index])
        && index + 1 < _text.Length
        && _text[index + 1] is 's' or 'S'
        && !LetterAt(index + 2)
        && !DigitAt(index + 2);

    private int EndOfSymbol(int start)
    {
        if (start > 0 && IsPossessiveAt(start))
        {
            Kind = TokenKind.Possessive;
            return start + 2;
        }

        return char.IsHighSurrogate(_text[start]) && start + 1 < _text.Length && char.IsLowSurrogate(_text[start + 1])
            ? start + 2
            : start + 1;
    }
}
