using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.Interactivity;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.People;

/// <summary>
/// Somebody who uses Slack. What ends in "Async" waits until the app has taken it; the others return at once, for tests in
/// which the app is slow, deaf or gone.
/// </summary>
public sealed class Person
{
    private readonly Inside _inside;

    internal Person(Member member, Inside inside) => (Member, _inside) = (member, inside);

    /// <summary>Who it is.</summary>
    public Member Member { get; }

    /// <summary>The id.</summary>
    public string Id => Member.Id;

    /// <summary>The direct message with the app.</summary>
    public Channel Direct => _inside.Workspace.DirectWith(Id);

    /// <summary>The home tab of the app as this person sees it; null while it is empty.</summary>
    public View? Home => _inside.Views.HomeOf(Id);

    /// <summary>The modal that is on top; null where none is open.</summary>
    public View? Modal => _inside.Views.All.LastOrDefault(view => view is { IsOpen: true, Kind: "modal" } && view.User == Id);

    /// <summary>Says something as it is typed.</summary>
    public Said Say(Channel channel, string typed, string? thread = null) => SayRaw(channel, Talk.Escape(typed), thread);

    /// <summary>Says something as Slack writes it: escaped, with its marks of mentions and links.</summary>
    public Said SayRaw(Channel channel, string text, string? thread = null, string? clientMsgId = null) =>
        _inside.Talk.Say(Member, channel, text, thread, clientMsgId);

    /// <summary>Says something to the bot in a channel.</summary>
    public Said Mention(Channel channel, string typed, string? thread = null) =>
        SayRaw(channel, $"<@{_inside.App.BotUserId}> {Talk.Escape(typed)}", thread);

    /// <inheritdoc cref="Mention"/>
    public Task<Said> MentionAsync(Channel channel, string typed, string? thread = null) => Mention(channel, typed, thread).TakenAsync();

    /// <summary>Says something to the bot alone.</summary>
    public Said DirectMessage(string typed, string? thread = null) => Say(Direct, typed, thread);

    /// <inheritdoc cref="DirectMessage"/>
    public Task<Said> DirectMessageAsync(string typed, string? thread = null) => DirectMessage(typed, thread).TakenAsync();

    /// <summary>Answers in the thread of something.</summary>
    public Said ReplyInThread(Said to, string typed, bool mentions = false) =>
        mentions ? Mention(to.Channel, typed, to.Thread) : Say(to.Channel, typed, to.Thread);

    /// <inheritdoc cref="ReplyInThread"/>
    public Task<Said> ReplyInThreadAsync(Said to, string typed, bool mentions = false) => ReplyInThread(to, typed, mentions).TakenAsync();

    /// <summary>Says once what comes as two messages: another timestamp, the same id of the program it was typed in.</summary>
    public (Said One, Said Other) SayTwice(Channel channel, string text)
    {
        var id = _inside.Ids.NextUuid();
        return (SayRaw(channel, text, clientMsgId: id), SayRaw(channel, text, clientMsgId: id));
    }

    /// <summary>Changes what was said.</summary>
    public IReadOnlyList<Delivery> Edit(Said said, string typed) => _inside.Talk.Edit(said, Talk.Escape(typed));

    /// <summary>Takes back what was said.</summary>
    public IReadOnlyList<Delivery> Delete(Said said) => _inside.Talk.Delete(said);

    /// <summary>Reacts to a message.</summary>
    public Delivery? React(Post post, string emoji) => _inside.Talk.React(Member, post, emoji);

    /// <summary>Calls a command.</summary>
    public Interaction SlashCommand(Channel channel, string command, string text = "") => _inside.Hands.Call(Member, channel, command, text);

    /// <inheritdoc cref="SlashCommand"/>
    public Task<Interaction> SlashCommandAsync(Channel channel, string command, string text = "") => SlashCommand(channel, command, text).TakenAsync();

    /// <summary>Presses a button of a message.</summary>
    public Interaction Press(Post post, string actionId) => _inside.Hands.Press(Member, post, actionId, _ => []);

    /// <inheritdoc cref="Press(Post, string)"/>
    public Task<Interaction> PressAsync(Post post, string actionId) => Press(post, actionId).TakenAsync();

    /// <summary>Presses a button of a view.</summary>
    public Interaction Press(View view, string actionId) => _inside.Hands.Press(Member, view, actionId, _ => []);

    /// <inheritdoc cref="Press(View, string)"/>
    public Task<Interaction> PressAsync(View view, string actionId) => Press(view, actionId).TakenAsync();

    /// <summary>Chooses an option of a menu.</summary>
    public Interaction Choose(Post post, string actionId, string value) => _inside.Hands.Press(Member, post, actionId, element => [("selected_option", FormValues.OptionOf(element, value))]);

    /// <inheritdoc cref="Choose"/>
    public Task<Interaction> ChooseAsync(Post post, string actionId, string value) => Choose(post, actionId, value).TakenAsync();

    /// <summary>Says whether an answer helped, by the pair of buttons for it.</summary>
    public Interaction Rate(Post post, string actionId, bool isGood)
    {
        var name = isGood ? "positive_button" : "negative_button";
        return _inside.Hands.Press(Member, post, actionId, element => [("value", element[name]!["value"]!.DeepClone()), ("text", element[name]!["text"]!.DeepClone())]);
    }

    /// <inheritdoc cref="Rate"/>
    public Task<Interaction> RateAsync(Post post, string actionId, bool isGood) => Rate(post, actionId, isGood).TakenAsync();

    /// <summary>Chooses an action from the menu of a message.</summary>
    public Interaction UseShortcut(Post post, string callbackId) => _inside.Hands.UseShortcut(Member, post, callbackId);

    /// <inheritdoc cref="UseShortcut"/>
    public Task<Interaction> UseShortcutAsync(Post post, string callbackId) => UseShortcut(post, callbackId).TakenAsync();

    /// <summary>Sends a form with some fields filled in.</summary>
    public Task<Submission> SubmitAsync(View view, params (string ActionId, string Value)[] filled) => _inside.Hands.SubmitAsync(Member, view, filled);

    /// <summary>Closes a form.</summary>
    public Delivery? Dismiss(View view) => _inside.Hands.Dismiss(Member, view, _inside.Views);

    /// <summary>Opens the home tab of the app.</summary>
    public Delivery? OpenHome() => Open("home");

    /// <summary>Opens the messages tab of the app, where an agent greets.</summary>
    public Delivery? OpenMessages() => Open("messages");

    /// <inheritdoc cref="OpenHome"/>
    public async Task<View?> OpenHomeAsync()
    {
        await (OpenHome()?.End ?? Task.CompletedTask);
        return Home;
    }

    /// <summary>Looks at another channel while the agent is open beside it.</summary>
    public Delivery? LookAt(Channel channel) => _inside.Feed.Happened(
        "app_context_changed",
        null,
        ("user", Id),
        ("channel", Direct.Id),
        ("context", new JsonObject { ["channel_id"] = channel.Id, ["team_id"] = _inside.App.TeamId }));

    /// <summary>Stops the agent at work in a thread: what streams there takes no more.</summary>
    public Delivery? StopSession(Said root) => _inside.Feed.Happened(
        "agent_session_stopped",
        null,
        ("channel", root.Channel.Id),
        ("user", Id),
        ("thread_ts", root.Thread),
        ("streaming_message_ts", new JsonArray([.. _inside.Streams.StopByUser(root.Channel.Id, root.Thread).Select(ts => JsonValue.Create(ts))])));

    /// <summary>Gives the work of the agent in a thread another title.</summary>
    public Delivery? RenameSession(Said root, string title)
    {
        _inside.Sessions.Rename(root.Channel.Id, root.Thread, title);
        return _inside.Feed.Happened(
            "agent_session_title_changed", null, ("channel", root.Channel.Id), ("user", Id), ("thread_ts", root.Thread), ("title", title));
    }

    /// <inheritdoc cref="StopSession"/>
    public Task StopSessionAsync(Said root) => StopSession(root)?.End ?? Task.CompletedTask;

    private Delivery? Open(string tab) =>
        _inside.Feed.Happened("app_home_opened", null, ("user", Id), ("channel", Direct.Id), ("tab", tab), ("view", Home is { } home ? _inside.Views.Json(home) : null));
}
