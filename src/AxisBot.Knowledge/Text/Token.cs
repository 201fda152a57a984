namespace AxisBot.Knowledge.Text;

/// <summary>What a <see cref="Token"/> is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, perhaps with digits behind the first ("B12").</summary>
    Word,

    /// <summary>Digits with their inner marks ("4,000", "244.8").</summary>
    Number,

    /// <summary>The mark of possession that follows a word ("'s").</summary>
    Possessive,

    /// <summary>Anything else that is not white space: punctuation, signs, emoji.</summary>
    Symbol,
}

/// <summary>One word, number or sign of a text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Text">Its folded form: lower case, no accents, no full stops in an abbreviation ("ab" for "A.B.").</param>
/// <param name="Stem">The English stem of <paramref name="Text"/> for a word; otherwise <paramref name="Text"/>.</param>
/// <param name="IsCapitalized">Whether it begins with a capital letter.</param>
/// <param name="IsAcronym">Whether it is written in two or more capitals, with or without full stops.</param>
public sealed record Token(TextSpan Span, TokenKind Kind, string Text, string Stem, bool IsCapitalized, bool IsAcronym)
{
    /// <summary>Whether it carries meaning by itself: a word or a number.</summary>
    public bool IsTerm => Kind is TokenKind.Word or TokenKind.Number;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
