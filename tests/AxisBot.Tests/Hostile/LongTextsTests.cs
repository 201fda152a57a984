using System.Text;
using AxisBot.Answering;
using AxisBot.Libraries;
using Xunit.Abstractions;

namespace AxisBot.Tests.Hostile;

/// <summary>A question ten times as long costs about ten times as much, whatever it is made of, and not a hundred times.</summary>
public sealed class LongTextsTests(ITestOutputHelper output)
{
    private const int Short = 4_000;
    private const int TimesLonger = 8;

    /// <summary>Between as much as the text is longer, and the square of that.</summary>
    private const double MostTimesMore = 2.5 * TimesLonger;

    private static readonly Answerer Answerer = new(PackedLibrary.Open());

    [Theory]
    [InlineData("a word", "a")]
    [InlineData("a name", "Abc")]
    [InlineData("words", "how much trade ")]
    [InlineData("names", "Peru Bolivia ")]
    [InlineData("numbers", "12,345.6 ")]
    [InlineData("a number", "7")]
    [InlineData("sentences", "In 2021 Peru sold $3 billion of tin. ")]
    [InlineData("questions", "How much? ")]
    [InlineData("marks", "?!")]
    [InlineData("brackets", "([{")]
    [InlineData("quotation marks", "\"")]
    [InlineData("lines", "\n")]
    [InlineData("letters of elsewhere", "торговля ")]
    [InlineData("letters without spaces", "贸易")]
    public void A_longer_question_costs_as_much_more_as_it_is_longer(string what, string piece)
    {
        Cost(piece, Short); // what is built once is not counted

        var (little, much) = (Cost(piece, Short), Cost(piece, Short * TimesLonger));

        output.WriteLine($"{what}: {(double)much / little:0.0} times as much for {TimesLonger} times as long ({much:N0} bytes)");
        Assert.True(much < little * MostTimesMore, $"{what}: {little:N0} and {much:N0} bytes");
    }

    /// <summary>What is allocated, which is the same each time: all that is looked at letter by letter is cut out or copied somewhere.</summary>
    private static long Cost(string piece, int length)
    {
        var text = "How much " + new StringBuilder().Insert(0, piece, length / piece.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Answerer.Ask(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
