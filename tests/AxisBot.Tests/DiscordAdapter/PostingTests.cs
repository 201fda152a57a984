using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.DiscordAdapter;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Posting;
using AxisBot.TestKit.Discord.Driving;
using AxisBot.TestKit.Discord.Interactions;
using AxisBot.TestKit.Discord.Rest;
using AxisBot.TestKit.Discord.World;
using AxisBot.Tests.Conversations.Talking;

namespace AxisBot.Tests.DiscordAdapter;

/// <summary>What is posted once, found again, for one person alone, with pictures, and where a token is dead.</summary>
public sealed class PostingTests
{
    private static readonly TimeSpan LongerThanNonces = TimeSpan.FromMinutes(5);
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_the_nonce_is_forgotten_it_is_read_back_whether_an_answer_stands_there(bool wasPosted)
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Faults.Add((wasPosted ? RestFault.LoseReply() : RestFault.LoseRequest()) with { When = IsPost });
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.UntilAsync(() => Posts(office).Count == 1);
        await office.StopAsync();
        Assert.Single(Posts(office));

        office.Time.Advance(LongerThanNonces);
        await office.StartAsync(waits: false);
        await office.UntilLaterAsync(() => office.Discord.Answered.All.Any(IsReading) && (wasPosted || office.Discord.Posts.Count == 1));
        await PassAsync(office, TimeSpan.FromMinutes(2));

        Assert.Single(office.Discord.Posts.All);
        Assert.Equal(wasPosted, Posts(office).Count == 1);
        Assert.Empty(office.Log.Errors);
    }

    [Fact]
    public async Task An_answer_that_may_not_be_read_back_is_in_doubt_and_not_posted_again()
    {
        await using var office = await DiscordOffice.OpenAsync(settings => settings with { Threads = false });
        office.Discord.Faults.Add(RestFault.LoseReply() with { When = IsPost });
        await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
        await office.UntilAsync(() => Posts(office).Count == 1);
        await office.StopAsync();
        office.Channel.Deny(office.Discord.World.Bot, DiscordPermissions.ReadMessageHistory);

        office.Time.Advance(LongerThanNonces);
        await office.StartAsync(waits: false);
        await office.UntilLaterAsync(() => office.Discord.Answered.All.Any(IsReading));
        await office.UntilLaterAsync(() => office.Get<IOutbox>().CountAsync(CancellationToken.None).GetAwaiter().GetResult().Ambiguous == 1);

        Assert.Single(office.Discord.Posts.All);
        Assert.Single(Posts(office));
    }

    [Fact]
    public async Task What_one_person_is_told_in_the_place_of_what_all_would_see_follows_it_and_is_seen_by_nobody_else()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var used = await office.Ana.SlashAsync(office.Channel, "fact", ("topic", "zinc"));
        await used.AnsweredAsync();

        var outcome = await office.Get<ISurface>().PostAsync(PostOf(used, isEphemeral: false, part: 0) with { IsPrivate = true }, CancellationToken.None);

        Assert.Equal(PostedName.Whisper, Assert.IsType<Posted>(outcome).Message);
        Assert.True(Assert.Single(used.FollowUps).IsEphemeral);
        Assert.NotNull(used.Original!.DeletedAt);
        AnsweringTests.AssertClean(office);
    }

    [Fact]
    public async Task The_second_part_of_what_one_person_sees_follows_the_first_and_is_not_seen_by_others_either()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var used = await office.Ana.SlashAsync(office.Channel, "help");
        await used.AnsweredAsync();

        var outcome = await office.Get<ISurface>().PostAsync(PostOf(used, isEphemeral: true, part: 1), CancellationToken.None);

        Assert.Equal(PostedName.Whisper, Assert.IsType<Posted>(outcome).Message);
        Assert.True(Assert.Single(used.FollowUps).IsEphemeral);
        Assert.Equal(2, office.Discord.Posts.All.Count(post => post.IsEphemeral));
        AnsweringTests.AssertClean(office);
    }

    [Fact]
    public async Task The_second_part_of_a_public_answer_goes_into_the_channel_by_itself()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var used = await office.Ana.SlashAsync(office.Channel, "fact", ("topic", "zinc"));
        await used.AnsweredAsync();
        var post = PostOf(used, isEphemeral: false, part: 1);

        Assert.IsType<Posted>(await office.Get<ISurface>().PostAsync(post, CancellationToken.None));
        Assert.IsType<Posted>(await office.Get<ISurface>().PostAsync(post, CancellationToken.None)); // under the same nonce

        Assert.Equal(2, office.Discord.Posts.Count);
        Assert.Empty(used.FollowUps);
        AnsweringTests.AssertClean(office);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_chart_is_attached_as_a_picture_that_is_told_in_words(bool isCommand)
    {
        await using var office = await DiscordOffice.OpenAsync(settings => settings with { Pictures = true }, prepare: office => office.Picture = Png);
        var used = await office.Ana.SlashAsync(office.Channel, "fact", ("topic", "zinc"));
        await used.AnsweredAsync();
        var post = isCommand ? PostOf(used, isEphemeral: false, part: 0) : PostIn(office.Channel);

        Assert.IsType<Posted>(await office.Get<ISurface>().PostAsync(post, CancellationToken.None));

        var message = office.Discord.Posts.All[^1];
        var file = Assert.Single(message.Now.Attachments);
        Assert.Equal(("chart-1.png", "image/png"), (file.Name, file.ContentType));
        Assert.Equal(Png, file.Bytes.ToArray());
        Assert.Contains("Bar chart of Trade", file.Description, StringComparison.Ordinal);
        Assert.DoesNotContain("█", message.Now.PlainText, StringComparison.Ordinal);
        Assert.StartsWith("multipart/form-data", office.Discord.Requests.All[^1].Header("Content-Type"), StringComparison.Ordinal);
        AnsweringTests.AssertClean(office);
    }

    [Fact]
    public async Task Where_no_file_may_be_attached_the_chart_is_bars_of_letters()
    {
        await using var office = await DiscordOffice.OpenAsync(settings => settings with { Pictures = true }, prepare: office => office.Picture = Png);
        office.Channel.Deny(office.Discord.World.Bot, DiscordPermissions.AttachFiles);

        Assert.IsType<Posted>(await office.Get<ISurface>().PostAsync(PostIn(office.Channel), CancellationToken.None));

        var message = Assert.Single(office.Discord.Posts.All);
        Assert.Empty(message.Now.Attachments);
        Assert.Contains("█", message.Now.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_Discord_was_not_told_of_in_time_has_failed_and_is_answered_in_the_channel_all_the_same()
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Faults.Add(RestFault.LoseRequest().On("POST", "/interactions/*/*/callback"));

        var used = await office.Ana.SlashAsync(office.Channel, "fact", ("topic", "zinc"));
        await office.UntilLaterAsync(() => office.Discord.Posts.Count == 1);
        await PassAsync(office, TimeSpan.FromMinutes(2));

        var answer = Assert.Single(office.Discord.Posts.All);
        Assert.True(used.HasFailed);
        Assert.Equal((office.Channel, false), (answer.Channel, answer.IsEphemeral));
        Assert.Contains("120,000", answer.Now.PlainText, StringComparison.Ordinal);
        Assert.Empty(office.Log.Errors);
    }

    [Fact]
    public async Task A_command_for_one_person_that_has_failed_is_answered_to_nobody_and_the_log_says_why()
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Faults.Add(RestFault.LoseRequest().On("POST", "/interactions/*/*/callback"));

        var used = await office.Ana.SlashAsync(office.Channel, "help");
        await office.UntilLaterAsync(() => office.Log.Lines.Any(line => line.Text.Contains("its token is dead", StringComparison.Ordinal)));
        await PassAsync(office, TimeSpan.FromMinutes(2));

        Assert.True(used.HasFailed); // Discord has shown that to who asked
        Assert.Empty(office.Discord.Posts.All);
        Assert.Empty(office.Log.Errors);
    }

    private static bool IsPost(RestRequest request) => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal);

    private static bool IsReading(RestRequest request) => request.Method == "GET" && request.Path.EndsWith("/messages", StringComparison.Ordinal);

    private static List<RestRequest> Posts(DiscordOffice office) => [.. office.Discord.Requests.All.Where(IsPost)];

    private static async Task PassAsync(DiscordOffice office, TimeSpan time)
    {
        var end = office.Time.GetUtcNow() + time;
        await office.UntilLaterAsync(() => office.Time.GetUtcNow() >= end, TimeSpan.FromSeconds(2));
    }

    private static Post PostOf(DiscordInteraction used, bool isEphemeral, int part) => Of(used.Channel, part, new ReturnTicket
    {
        Channel = Id.Parse(used.Channel.Id.ToString())!.Value.Value,
        Interaction = Id.Parse(used.Id.ToString())!.Value.Value,
        Token = used.Token,
        Arrived = used.CreatedAt.ToUnixTimeMilliseconds(),
        IsEphemeral = isEphemeral,
        MayWrite = true,
    });

    private static Post PostIn(DiscordChannel channel) => Of(channel, 0, null);

    private static Post Of(DiscordChannel channel, int part, ReturnTicket? ticket)
    {
        var place = new Place("discord", channel.Guild!.Id.ToString(), channel.Id.ToString(), null, PlaceKind.Channel);
        var parts = Post.OfDigest(place, new DateOnly(2030, 1, 1), Enumerable.Repeat<IReadOnlyList<Card>>([Chart], part + 1).ToList(), default, DateTimeOffset.MaxValue);
        return parts[part] with { ReturnAddress = ticket?.Write() };
    }

    private static Card Chart { get; } = new()
    {
        Kind = CardKind.Answer,
        Lead = new CardLine("Trade has grown.", []),
        Chart = new CardChart("Trade", "USD", [new ChartPoint("2020", 1, "$1"), new ChartPoint("2021", 2, "$2")]),
    };
}
