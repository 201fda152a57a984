using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Interactivity;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Modals and home tabs.</summary>
internal sealed class ViewMethods(Workspace workspace, Views views, Triggers triggers, ViewRules rules) : IMethods
{
    public IEnumerable<Method> All =>
    [
        new("views.open", Tier.Four, Open),
        new("views.push", Tier.Four, Push),
        new("views.update", Tier.Four, Update),
        new("views.publish", Tier.Four, Publish),
    ];

    private ApiAnswer Open(Arguments arguments)
    {
        if (Refuse(arguments, ViewRules.Modal, out var body) is { } wrong)
        {
            return wrong;
        }

        return triggers.Exchange(arguments.Text("trigger_id"), out var user, out _) is { } error
            ? ApiAnswer.Error(error)
            : Shown(views.Open(user, body));
    }

    private ApiAnswer Push(Arguments arguments)
    {
        if (Refuse(arguments, ViewRules.Modal, out var body) is { } wrong)
        {
            return wrong;
        }

        if (triggers.Exchange(arguments.Text("trigger_id"), out var user, out var over) is { } error)
        {
            return ApiAnswer.Error(error);
        }

        var below = views.Find(over);
        return below is null ? ApiAnswer.Error("not_found")
            : views.DepthOf(below) >= Views.Deepest ? ApiAnswer.Error("push_limit_reached")
            : Shown(views.Open(user, body, below));
    }

    private ApiAnswer Update(Arguments arguments)
    {
        if (views.Find(arguments.Text("view_id"), arguments.Text("external_id")) is not { IsOpen: true } view)
        {
            return ApiAnswer.Error("not_found");
        }

        return Refuse(arguments, view.Kind, out var body)
            ?? (arguments.Text("hash") is { } hash && hash != view.Hash ? ApiAnswer.Error("hash_conflict") : Shown(views.Update(view, body)));
    }

    private ApiAnswer Publish(Arguments arguments)
    {
        if (workspace.FindMember(arguments.Text("user_id")) is not { } member)
        {
            return ApiAnswer.Error("user_not_found");
        }

        if (!workspace.App.HasHome)
        {
            return ApiAnswer.Error("not_enabled");
        }

        if (Refuse(arguments, ViewRules.Home, out var body) is { } wrong)
        {
            return wrong;
        }

        var home = views.HomeOf(member.Id);
        return arguments.Text("hash") is { } hash && hash != home?.Hash
            ? ApiAnswer.Error("hash_conflict")
            : Shown(home is null ? views.Open(member.Id, body) : views.Update(home, body));
    }

    private ApiAnswer? Refuse(Arguments arguments, string kind, out JsonObject body)
    {
        body = arguments.Json("view") as JsonObject ?? [];
        var externalId = (string?)body["external_id"];
        return rules.Refuse(arguments.Json("view"), kind)
            ?? (externalId is not null && arguments.Text("external_id") is null && views.Find(null, externalId) is not null ? ApiAnswer.Error("duplicate_external_id") : null);
    }

    private ApiAnswer Shown(View view) => ApiAnswer.Ok(("view", views.Json(view)));
}
