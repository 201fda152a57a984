using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;
using AxisBot.Conversations.Posting;
using AxisBot.DiscordAdapter;
using AxisBot.DiscordAdapter.Incoming;
using AxisBot.DiscordAdapter.Posting;
using AxisBot.TestKit;
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
    public async Task Where_a_command_may_bring_no_file_the_chart_is_bars_of_letters_and_files_are_tried_once()
    {
        await using var office = await DiscordOffice.OpenAsync(settings => settings with { Pictures = true }, prepare: office => office.Picture = Png);
        var used = await office.Ana.SlashAsync(office.Channel, "fact", ("topic", "zinc"));
        await used.AnsweredAsync();
        office.Discord.Faults.Add(RestFault.Answer(new RestAnswer(403, """{"message":"Missing Permissions","code":50013}""")) with { When = request => request.Header("Content-Type")?.StartsWith("multipart", StringComparison.Ordinal) == true, Times = int.MaxValue });

        for (var i = 0; i < 2; i++)
        {
            Assert.IsType<Posted>(await office.Get<ISurface>().PostAsync(PostOf(used, isEphemeral: false, part: 0), CancellationToken.None));
        }

        var message = office.Discord.Posts.All[^1];
        Assert.Empty(message.Now.Attachments);
        Assert.Contains("█", message.Now.PlainText, StringComparison.Ordinal);
        Assert.Single(office.Discord.Answered.All, request => request.Status == 403);
    }

    [Fact]
    public async Task A_channel_that_allows_no_files_is_asked_to_take_them_once()
    {
        await using var office = await DiscordOffice.OpenAsync(settings => settings with { Pictures = true }, prepare: office => office.Picture = Png);
        office.Channel.Deny(office.Discord.World.Bot, DiscordPermissions.AttachFiles);
        var surface = office.Get<ISurface>();

        for (var day = 1; day <= 3; day++)
        {
            var posted = Assert.IsType<Posted>(await surface.PostAsync(PostIn(office.Channel, day), CancellationToken.None));
            Assert.IsType<Posted>(await surface.ReplaceAsync(PostIn(office.Channel, day), posted.Message, CancellationToken.None));
        }

        Assert.Equal(3, office.Discord.Posts.Count);
        Assert.All(office.Discord.Posts.All, message => Assert.Empty(message.Now.Attachments));
        Assert.Single(office.Discord.Answered.All, request => request.Status == 403);
    }

    [Theory]
    [InlineData(DiscordPermissions.CreatePublicThreads)]
    [InlineData(DiscordPermissions.SendMessagesInThreads)]
    public async Task A_channel_whose_threads_are_not_for_the_bot_is_asked_for_one_once_and_not_with_each_question(DiscordPermissions denied)
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Channel.Deny(office.Discord.World.Bot, denied);

        for (var asked = 1; asked <= 3; asked++)
        {
            await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
            await office.Discord.Posts.FirstAsync(asked);
        }

        Assert.Single(office.Discord.Requests.All, IsThreadStart);
        Assert.All(office.Discord.Posts.All, answer => Assert.Equal(office.Channel, answer.Channel));
    }

    [Fact]
    public async Task A_channel_whose_history_may_not_be_read_is_asked_to_take_a_reply_once()
    {
        await using var office = await DiscordOffice.OpenAsync(settings => settings with { Threads = false });
        office.Channel.Deny(office.Discord.World.Bot, DiscordPermissions.ReadMessageHistory);

        for (var asked = 1; asked <= 3; asked++)
        {
            await office.Ana.MentionAsync(office.Channel, Talk.TradeIn2021);
            await office.Discord.Posts.FirstAsync(asked);
        }

        Assert.All(office.Discord.Posts.All, answer => Assert.Null(answer.ReplyTo));
        Assert.Single(office.Discord.Answered.All, request => request.Status == 403);
    }

    [Fact]
    public async Task Where_a_kind_of_channel_takes_no_threads_none_is_asked_for()
    {
        const ChannelKind voice = (ChannelKind)2;
        await using var office = await DiscordOffice.OpenAsync();
        var channel = office.Guild.AddChannel("voice", voice);

        var said = await office.Ana.MentionAsync(channel, Talk.TradeIn2021);
        var answer = await office.Discord.Posts.FirstAsync();

        Assert.Equal((channel, said), (answer.Channel, answer.ReplyTo));
        Assert.DoesNotContain(office.Discord.Requests.All, IsThreadStart);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Only_the_first_part_of_an_answer_asks_for_a_thread_and_the_others_find_it(bool isAllowed)
    {
        await using var office = await DiscordOffice.OpenAsync();
        if (!isAllowed)
        {
            office.Channel.Deny(office.Discord.World.Bot, DiscordPermissions.CreatePublicThreads);
        }

        var said = await office.Ana.SayAsync(office.Channel, "look at this");
        for (var part = 0; part < 3; part++)
        {
            Assert.IsType<Posted>(await office.Get<ISurface>().PostAsync(AnswerTo(said, part), CancellationToken.None));
        }

        Assert.Equal(3, office.Discord.Posts.Count);
        Assert.All(office.Discord.Posts.All, post => Assert.Equal(isAllowed ? said.Id : office.Channel.Id, post.Channel.Id));
        Assert.Single(office.Discord.Requests.All, IsThreadStart);
    }

    [Fact]
    public async Task A_part_that_finds_no_thread_is_a_reply()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var said = await office.Ana.SayAsync(office.Channel, "look at this");

        Assert.IsType<Posted>(await office.Get<ISurface>().PostAsync(AnswerTo(said, part: 1), CancellationToken.None));

        var answer = Assert.Single(office.Discord.Posts.All);
        Assert.Equal((office.Channel, said), (answer.Channel, answer.ReplyTo));
        Assert.DoesNotContain(office.Discord.Requests.All, IsThreadStart);
        AnsweringTests.AssertClean(office);
    }

    [Fact]
    public void What_a_channel_lacks_is_tried_again_after_a_while_and_only_so_much_of_it_is_kept()
    {
        var time = new FakeTime();
        var lacks = new Lacks(time);

        lacks.Note(new Id(1), Lack.Files);
        Assert.True(lacks.Has(new Id(1), Lack.Files));
        Assert.False(lacks.Has(new Id(1), Lack.Threads));
        Assert.False(lacks.Has(new Id(2), Lack.Files));
        time.Advance(Lacks.Life);
        Assert.False(lacks.Has(new Id(1), Lack.Files));

        for (var channel = 0; channel <= Lacks.Most; channel++)
        {
            lacks.Note(new Id(100 + (ulong)channel), Lack.Threads);
        }

        Assert.False(lacks.Has(new Id(100), Lack.Threads));
        Assert.True(lacks.Has(new Id(100 + (ulong)Lacks.Most), Lack.Threads));
    }

    [Fact]
    public async Task Where_the_channel_cannot_be_read_nobody_is_taken_for_its_manager_and_it_is_asked_again()
    {
        await using var office = await DiscordOffice.OpenAsync();
        var role = office.Guild.AddRole("keepers", DiscordPermissions.ManageChannels);
        var (ben, eve) = (office.Guild.AddMember("ben", "en-US", role), office.Guild.AddMember("eve", "en-US", role));
        office.Channel.Deny(eve, DiscordPermissions.ManageChannels); // the channel takes from her what the role gives
        office.Discord.Faults.Add(RestFault.Status(500).On("GET", "/channels/*") with { Times = 2 });

        Assert.False(await IsManagerAsync(office, ben));
        Assert.False(await IsManagerAsync(office, eve));

        Assert.True(await IsManagerAsync(office, ben));
        Assert.False(await IsManagerAsync(office, eve));
        Assert.Equal(0, office.Discord.Faults.Left);
    }

    [Fact]
    public async Task A_command_that_Discord_was_not_told_of_in_time_has_failed_and_is_answered_in_the_channel_all_the_same()
    {
        await using var office = await DiscordOffice.OpenAsync();
        office.Discord.Faults.Add((RestFault.LoseRequest() with { Times = 100 }).On("POST", "/interactions/*/*/callback"));

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
        office.Discord.Faults.Add((RestFault.LoseRequest() with { Times = 100 }).On("POST", "/interactions/*/*/callback"));

        var used = await office.Ana.SlashAsync(office.Channel, "help");
        await office.UntilLaterAsync(() => office.Log.Lines.Any(line => line.Text.Contains("its token is dead", StringComparison.Ordinal)));
        await PassAsync(office, TimeSpan.FromMinutes(2));

        Assert.True(used.HasFailed); // Discord has shown that to who asked
        Assert.Empty(office.Discord.Posts.All);
        Assert.Empty(office.Log.Errors);
    }

    private static bool IsPost(RestRequest request) => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal);

    private static bool IsReading(RestRequest request) => request.Method == "GET" && request.Path.EndsWith("/messages", StringComparison.Ordinal);

    private static bool IsThreadStart(RestRequest request) => request.Method == "POST" && request.Path.EndsWith("/threads", StringComparison.Ordinal);

    private static Task<bool> IsManagerAsync(DiscordOffice office, DiscordPerson person) =>
        office.Get<ISurface>().IsManagerAsync(PlaceOf(office.Channel), new Person(person.Id.ToString()), CancellationToken.None);

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

    private static Post PostIn(DiscordChannel channel, int day = 1) => Of(channel, 0, null, day);

    /// <summary>A part of the answer to a message of a channel, as it is where the message may have a thread.</summary>
    private static Post AnswerTo(DiscordMessage message, int part)
    {
        var post = Of(message.Channel, part, new ReturnTicket
        {
            Channel = Id.Parse(message.Channel.Id.ToString())!.Value.Value,
            Message = Id.Parse(message.Id.ToString())!.Value.Value,
        });
        return post with { Place = post.Place.InThread(message.Id.ToString()) };
    }

    private static Place PlaceOf(DiscordChannel channel) => new("discord", channel.Guild!.Id.ToString(), channel.Id.ToString(), null, PlaceKind.Channel);

    private static Post Of(DiscordChannel channel, int part, ReturnTicket? ticket, int day = 1)
    {
        var place = PlaceOf(channel);
        var parts = Post.OfDigest(place, new DateOnly(2030, 1, day), Enumerable.Repeat<IReadOnlyList<Card>>([Chart], part + 1).ToList(), default, DateTimeOffset.MaxValue);
        return parts[part] with { ReturnAddress = ticket?.Write() };
    }

    private static Card Chart { get; } = new()
    {
        Kind = CardKind.Answer,
        Lead = new CardLine("Trade has grown.", []),
        Chart = new CardChart("Trade", "USD", [new ChartPoint("2020", 1, "$1"), new ChartPoint("2021", 2, "$2")]),
    };
}
