using AxisBot.Conversations.Cards;

namespace AxisBot.Tests.Conversations.Commands;

public sealed class DigestCommandTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("digest subscribe 09:00 Europe/Lisbon", "This channel gets the digest every day at 09:00 (Europe/Lisbon).")]
    [InlineData("digest subscribe 9am europe/lisbon", "This channel gets the digest every day at 09:00 (Europe/Lisbon).")]
    [InlineData("digest subscribe", "This channel gets the digest every day at 09:00 (UTC).")]
    [InlineData("digest subscribe 25:00", "“25:00” is no time of day.")]
    [InlineData("digest subscribe 09:00 Mars/Olympus", "“Mars/Olympus” is no time zone that is known here.")]
    [InlineData("digest subscribe 09:00 ../../etc/passwd", "“../../etc/passwd” is no time zone that is known here.")]
    [InlineData("digest time 10:00", "This channel is not subscribed to the digest.")]
    [InlineData("digest unsubscribe", "This channel is not subscribed to the digest.")]
    public void Who_manages_the_channel_says_when_the_digest_comes(string typed, string said) => Assert.Equal(said, _desk.Card(typed, isManager: true).Lead.Text);

    [Fact]
    public void A_subscription_can_be_seen_changed_and_ended()
    {
        _desk.Card("digest subscribe 09:00 Europe/Lisbon", isManager: true);

        Assert.EndsWith("10:30 (Europe/Lisbon).", _desk.Card("digest time 10:30", isManager: true).Lead.Text, StringComparison.Ordinal);
        Assert.EndsWith("10:30 (Europe/Lisbon).", _desk.Card("digest time").Lead.Text, StringComparison.Ordinal);
        Assert.Equal("This channel no longer gets the digest.", _desk.Card("digest unsubscribe", isManager: true).Lead.Text);
        Assert.Equal("This channel is not subscribed to the digest.", _desk.Card("digest time").Lead.Text);
    }

    [Theory]
    [InlineData("digest subscribe")]
    [InlineData("digest unsubscribe")]
    [InlineData("digest time 10:00")]
    public void Nobody_else_sets_it(string typed) => Assert.StartsWith("Only those who manage this channel", _desk.Card(typed).Lead.Text, StringComparison.Ordinal);

    [Fact]
    public void Everybody_sees_the_preview_of_the_local_day()
    {
        Assert.Equal("Digest of 1 January 2030", _desk.Card("digest").Title);

        _desk.Card("digest subscribe 09:00 Pacific/Kiritimati", isManager: true);

        Assert.Equal("Digest of 2 January 2030", _desk.Card("digest preview").Title);
        Assert.Equal(CardKind.Digest, _desk.Card("digest preview").Kind);
    }
}
