using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Methods;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Interactivity;

/// <summary>The modals that are open and the home tabs.</summary>
internal sealed class Views(SlackApp app, Ids ids, Pulse pulse)
{
    /// <summary>How many modals may lie on each other.</summary>
    public const int Deepest = 3;

    private readonly ConcurrentDictionary<string, View> _views = [];

    /// <summary>All of them, the oldest first.</summary>
    public IReadOnlyList<View> All => [.. _views.Values.OrderBy(view => view.Id, StringComparer.Ordinal)];

    /// <summary>A view by its id, or by the app's own id for it; null where there is none.</summary>
    public View? Find(string? id, string? externalId = null) =>
        id is not null ? _views.GetValueOrDefault(id)
        : externalId is not null ? _views.Values.FirstOrDefault(view => view.IsOpen && (string?)view.Body["external_id"] == externalId)
        : null;

    /// <summary>The home tab of somebody; null where it is still empty.</summary>
    public View? HomeOf(string user) => _views.Values.FirstOrDefault(view => view.Kind == "home" && view.User == user);

    /// <summary>How many views lie on each other with this one.</summary>
    public int DepthOf(View view) => view.PreviousId is { } previous ? 1 + DepthOf(_views[previous]) : 1;

    /// <summary>Shows a view, above another where one is named.</summary>
    public View Open(string user, JsonObject body, View? above = null)
    {
        var id = ids.Next("V");
        BlockIds.Given(body["blocks"] as JsonArray, ids);
        return Keep(new View(id, user, body, NextHash()) { RootId = above?.RootId ?? id, PreviousId = above?.Id });
    }

    /// <summary>Puts another in the place of a view.</summary>
    public View Update(View view, JsonObject body)
    {
        BlockIds.Given(body["blocks"] as JsonArray, ids);
        return Keep(view with { Body = body, Hash = NextHash() });
    }

    /// <summary>The person no longer sees a view; those above it go too.</summary>
    public void Close(View view)
    {
        foreach (var above in _views.Values.Where(other => other.IsOpen && other.PreviousId == view.Id).ToList())
        {
            Close(above);
        }

        Keep(view with { IsOpen = false });
    }

    /// <summary>Closes all that lie on each other with a view.</summary>
    public void Clear(View view)
    {
        foreach (var other in _views.Values.Where(other => other.RootId == view.RootId).ToList())
        {
            Keep(other with { IsOpen = false });
        }
    }

    /// <summary>As Slack writes it.</summary>
    public JsonObject Json(View view, JsonObject? values = null) => view.ToJson(app.TeamId, app.Id, app.BotId, values);

    private View Keep(View view)
    {
        _views[view.Id] = view;
        pulse.Beat();
        return view;
    }

    private string NextHash() => ids.Next("h.");
}
