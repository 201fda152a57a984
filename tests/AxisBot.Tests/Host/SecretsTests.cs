using AxisBot.Conversations.Cards;
using AxisBot.Settings;

namespace AxisBot.Tests.Host;

public sealed class SecretsTests
{
    [Theory]
    [InlineData("/home/Ann/Articles2024/research/library-of-articles/brief")]
    [InlineData("C:\\Users\\Ann\\Documents\\Articles 2024")]
    [InlineData("https://axis.example/a/page?of=articles")]
    [InlineData("How much was trade worth in 2024, and who says so?")]
    [InlineData("AXISBOT_Conversations__QuestionsPerHour")]
    [InlineData("Conversations:QuestionsPerHour")]
    [InlineData("AxisBot /srv/articles/of/the/year/2024")]
    [InlineData("3fa92b17c04de581")]
    public void What_is_no_secret_is_shown(string text)
    {
        Assert.Equal(text, Secrets.Shown(text));
        Assert.Equal(text, Secrets.HiddenIn(text));
    }

    [Fact]
    public void A_file_in_a_temporary_folder_is_shown() => What_is_no_secret_is_shown(Path.Combine(Path.GetTempPath(), "axisbot-x7Ka2Q", "appsettings.json"));

    [Fact]
    public void Of_a_secret_only_the_length_is_shown() => Assert.Equal("(hidden, 19 characters)", Secrets.Shown("xoxb" + "-12345-abcdefgh"));

    [Fact]
    public void In_a_sentence_only_the_secret_is_hidden() =>
        Assert.Equal("there is no verb \"(hidden, 19 characters)\"", Secrets.HiddenIn("there is no verb \"xoxb" + "-12345-abcdefgh\""));
}
