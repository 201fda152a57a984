using AxisBot.Knowledge.Text;

namespace AxisBot.Answering.Questions;

/// <summary>The words that speak of the present.</summary>
internal static class NowWords
{
    public static bool In(IReadOnlyList<Token> tokens) =>
        tokens.Any(token => token.Text is "now" or "today" or "currently" or "nowadays" or "present" or "presently" or "current");
}
