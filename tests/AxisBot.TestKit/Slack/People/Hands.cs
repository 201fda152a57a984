using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Deliveries;
using AxisBot.TestKit.Slack.Interactivity;
using AxisBot.TestKit.Slack.Methods;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.People;

/// <summary>What people press, choose, call and fill in.</summary>
internal sealed class Hands(Workspace workspace, Payloads payloads, Triggers triggers, Responses responses, SubmissionDesk submissions, PostOffice office, Journal journal)
{
    public Interaction Call(Member by, Channel channel, string command, string text)
    {
        var trigger = triggers.Issue(by.Id);
        var url = responses.Issue(channel, by.Id);
        var delivery = office.Send(DeliveryKind.Command, payloads.Command(by, channel, command, text, trigger, url), acceptsAnswer: true);
        _ = ShowAnswerAsync(delivery, channel, by);
        return new Interaction(delivery, trigger, url);
    }

    /// <summary>Presses or chooses something in a message.</summary>
    public Interaction Press(Member by, Post post, string actionId, Func<JsonObject, (string Name, JsonNode? Value)[]> chosen)
    {
        var channel = workspace.FindChannel(post.Channel)!;
        var (block, element) = Find(post.Blocks, actionId);
        var trigger = triggers.Issue(by.Id);
        var url = responses.Issue(channel, by.Id, post);
        var payload = payloads.BlockAction(by, channel, post, payloads.Action(block, element, chosen(element)), trigger, url);
        return new Interaction(office.Send(DeliveryKind.Interactive, payload, acceptsAnswer: false), trigger, url);
    }

    /// <summary>Presses or chooses something in a view.</summary>
    public Interaction Press(Member by, View view, string actionId, Func<JsonObject, (string Name, JsonNode? Value)[]> chosen)
    {
        var (block, element) = Find(view.Blocks, actionId);
        var trigger = triggers.Issue(by.Id, over: view.Id);
        var payload = payloads.BlockActionInView(by, view, payloads.Action(block, element, chosen(element)), trigger);
        return new Interaction(office.Send(DeliveryKind.Interactive, payload, acceptsAnswer: false), trigger, null);
    }

    public Interaction UseShortcut(Member by, Post post, string callback)
    {
        var channel = workspace.FindChannel(post.Channel)!;
        var trigger = triggers.Issue(by.Id);
        var url = responses.Issue(channel, by.Id);
        var payload = payloads.MessageAction(by, channel, post, callback, trigger, url);
        return new Interaction(office.Send(DeliveryKind.Interactive, payload, acceptsAnswer: false), trigger, url);
    }

    public async Task<Submission> SubmitAsync(Member by, View view, IReadOnlyList<(string ActionId, string Value)> filled)
    {
        var values = FormValues.Of(view, filled);
        var payload = payloads.ViewEvent("view_submission", by, view, values, triggers.Issue(by.Id, over: view.Id));
        var receipt = await office.Send(DeliveryKind.Interactive, payload, acceptsAnswer: true).End;
        return receipt.IsAcknowledged
            ? submissions.Apply(view, receipt.Answer)
            : new Submission(SubmissionOutcome.Failed, view, new Dictionary<string, string>());
    }

    /// <summary>Closes a view; the app is told where the view asks for it.</summary>
    public Delivery? Dismiss(Member by, View view, Views views)
    {
        views.Close(view);
        return view.Body["notify_on_close"]?.GetValue<bool>() == true
            ? office.Send(DeliveryKind.Interactive, payloads.ViewEvent("view_closed", by, view, null, null), acceptsAnswer: false)
            : null;
    }

    /// <summary>
    /// What the app answers in taking a command is shown to who called it, or to all. Slack knows one answer without words: "in_channel"
    /// alone lets all see what was called.
    /// </summary>
    private async Task ShowAnswerAsync(Delivery delivery, Channel channel, Member by)
    {
        if ((await delivery.End).Answer is { Count: > 0 } answer && !IsOfCallAlone(answer) && responses.Apply(new Arguments((JsonObject)answer.DeepClone()), channel, by.Id, null) is { } refused)
        {
            journal.Surprise($"A command was answered with what gives {refused.Body.ToJsonString()}");
        }
    }

    private static bool IsOfCallAlone(JsonObject answer) => answer is { Count: 1 } && answer["response_type"] is JsonValue type && type.ToString() == "in_channel";

    private static (JsonObject Block, JsonObject Element) Find(JsonArray? blocks, string actionId) =>
        BlockIds.Active(blocks).FirstOrDefault(pair => (string?)pair.Element["action_id"] == actionId) is { Block: not null } found
            ? found
            : throw new InvalidOperationException($"There is nothing to press with the id {actionId}.");
}
