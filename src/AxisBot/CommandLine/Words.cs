using System.CommandLine;
using System.CommandLine.Parsing;

namespace AxisBot.CommandLine;

/// <summary>An argument of one or more words, so that nobody has to think of quotation marks.</summary>
internal static class Words
{
    private const int MostPiped = 20_000;

    /// <summary>The argument; <paramref name="name"/> is how help and messages call it.</summary>
    public static Argument<string[]> Argument(string name, string description) =>
        new(name) { Description = description, Arity = ArgumentArity.ZeroOrMore };

    /// <summary>What was written, else what is piped in, as one text.</summary>
    /// <exception cref="BadUseException">Nothing was.</exception>
    public static string Read(ParseResult parsed, Argument<string[]> argument, string example, TextReader? input)
    {
        var words = parsed.GetValue(argument) ?? [];
        if (parsed.Tokens.All(token => token.Type != TokenType.DoubleDash) && Array.Find(words, LooksLikeOption) is { } option)
        {
            throw new BadUseException(Faults.NoOption(option));
        }

        var text = (words.Length > 0 ? string.Join(' ', words) : Piped(input)).Trim();
        return text.Length > 0 ? text : throw new BadUseException($"the {argument.Name} is missing; try: {example}");
    }

    private static string Piped(TextReader? input)
    {
        var read = new char[MostPiped];
        return input is null ? "" : new string(read, 0, input.ReadBlock(read));
    }

    /// <summary>Whether somebody seems to have meant an option: "--jsn", "-v", and no "-5".</summary>
    private static bool LooksLikeOption(string word) =>
        word.Length > 1 && word[0] == '-' && word.Skip(1).All(c => c == '-' || char.IsAsciiLetter(c)) && word.Any(char.IsAsciiLetter);
}
