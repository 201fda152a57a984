using AxisBot.Answering.Questions;

namespace AxisBot.Tests.Answering.Questions;

public sealed class NearestNameTests
{
    private static readonly string[] Names = ["ask", "check", "corpus", "compare", "forget me"];

    [Theory]
    [InlineData("aks", "ask")]
    [InlineData("CHEK", "check")]
    [InlineData("comp", "compare")]
    [InlineData(" forgetme ", "forget me")]
    [InlineData("c", "check")]
    public void A_slip_of_the_pen_is_seen_through(string written, string meant) => Assert.Equal(meant, NearestName.Among(Names, written));

    [Theory]
    [InlineData("")]
    [InlineData("zeppelin")]
    [InlineData("xyz")]
    [InlineData("askaskaskaskaskaskask")]
    public void What_is_far_from_all_is_left_alone(string written) => Assert.Null(NearestName.Among(Names, written));
}
