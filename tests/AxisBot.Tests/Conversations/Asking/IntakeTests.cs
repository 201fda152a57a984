using AxisBot.Conversations.Asking;
using AxisBot.Conversations.Messages;

namespace AxisBot.Tests.Conversations.Asking;

public sealed class IntakeTests
{
    [Fact]
    public void A_bounded_number_of_messages_is_known_and_the_oldest_are_forgotten_first()
    {
        var intake = new Intake(most: 2);
        foreach (var number in new[] { 1, 2, 3 })
        {
            Assert.NotNull(intake.Take(Id(number), ""));
        }

        Assert.Equal(2, intake.Count);
        Assert.Null(intake.Take(Id(3), ""));
        Assert.Null(intake.Take(Id(2), ""));
        Assert.NotNull(intake.Take(Id(1), ""));
    }

    private static MessageId Id(int number) => new("party line", $"{number}");
}
