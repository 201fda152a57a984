using AxisBot.Conversations.Cards;
using AxisBot.TestKit;
using AxisBot.TestKit.Libraries;
using AxisBot.Tests.Conversations.Talking;
using AxisBot.Tests.Hostile.Checks;
using AxisBot.Tests.Web;
using Microsoft.Extensions.Logging;

namespace AxisBot.Tests.Hostile;

/// <summary>Secrets in whatever comes in: none stands in a log, a reply to others, a figure of the metrics or a page of a problem.</summary>
public sealed class HostileSecretsTests
{
    private const string Canary = "yellowcanary";

    public static TheoryData<string> Secrets => SharedFolder.Find() is null ? [] : [.. HostileTexts.In("chat/secret_shapes.jsonl").Distinct()];

    [SharedTheory]
    [MemberData(nameof(Secrets))]
    public async Task In_what_people_write(string secret)
    {
        using var talk = new Talk();
        foreach (var words in new[] { secret, $"/fact {secret}", $"/compare {secret} with {secret}", $"/timeline {secret}", $"/sources {secret}", $"/digest subscribe {secret}", $"/{secret}", $"/check {secret}" })
        {
            var said = await talk.AskAsync(words);

            AssertGone(secret, string.Join('\n', said.Reply.Cards.Select(CardText.Write)));
        }

        AssertGone(secret, string.Join('\n', talk.Log.Lines.Select(line => line.Text)));
    }

    [SharedTheory]
    [MemberData(nameof(Secrets))]
    public async Task In_the_message_of_a_failure(string secret)
    {
        var broken = new KnownCommand("weigh", KnownCommand.Question) { Failure = new InvalidOperationException(secret, new IOException(secret)) };
        using var talk = new Talk(null, broken);

        var said = await talk.SayAsync(talk.Call("weigh", arguments: ("question", secret)));

        Assert.Single(talk.Log.Errors);
        AssertGone(secret, CardText.Write(said.Card) + string.Join('\n', talk.Log.Lines.Select(line => line.Text)));
    }

    [SharedTheory]
    [MemberData(nameof(Secrets))]
    public async Task In_what_is_sent_to_the_page(string secret)
    {
        using var logs = new AxisBot.Tests.Web.LogBook();
        await using var site = await Site.OfAsync(Some.Corpus([.. Lake.Articles, ("secret.txt", $"In 1950 Peru said {Canary} {secret.ReplaceLineEndings(" ")}.")]), logs: logs);
        foreach (var fields in new (string, string)[][] { [("text", $"{Canary} {secret}")], [("action", secret)], [("text", "hello"), ("thread", secret)] })
        {
            (await site.PostAsync("/", fields)).Dispose();
            (await site.PostAsync("/chat", fields)).Dispose();
        }

        (await site.GetAsync($"/suggest?text=/fact%20{Canary}%20{Uri.EscapeDataString(secret)}")).Dispose();
        var told = await site.ReadAsync("/metrics") + await site.ReadAsync("/health/live") + await site.ReadAsync("/health/ready") + string.Join('\n', logs.Lines);
        AssertGone(secret, told);
        Assert.DoesNotContain(Canary, told, StringComparison.OrdinalIgnoreCase);
    }

    [SharedFact]
    public void What_a_careless_log_tells_is_seen()
    {
        using var log = new AxisBot.Tests.Web.LogBook();
        foreach (var secret in HostileTexts.In("chat/secret_shapes.jsonl"))
        {
            log.Log(LogLevel.Information, default, secret, null, (words, _) => $"asked: {words}");

            Assert.NotNull(SecretWords.LeftIn(string.Join('\n', log.Lines), secret));
        }
    }

    private static void AssertGone(string secret, string told) => Assert.True(SecretWords.LeftIn(told, secret) is null, $"{SecretWords.LeftIn(told, secret)} is left in {told}");
}
