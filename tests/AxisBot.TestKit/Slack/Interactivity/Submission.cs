using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Rules;

namespace AxisBot.TestKit.Slack.Interactivity;

/// <summary>What a person sees after sending a form.</summary>
public enum SubmissionOutcome
{
    /// <summary>The form is gone.</summary>
    Closed,

    /// <summary>All forms are gone.</summary>
    Cleared,

    /// <summary>The form shows what is wrong with the fields.</summary>
    HasErrors,

    /// <summary>Another form stands in its place.</summary>
    Updated,

    /// <summary>Another form lies above it.</summary>
    Pushed,

    /// <summary>The app did not answer in time, or not so that Slack understood it.</summary>
    Failed,
}

/// <summary>What became of a form that was sent.</summary>
/// <param name="Outcome">What the person sees.</param>
/// <param name="View">The form that the person sees now; null for none.</param>
/// <param name="Errors">What is wrong, by the id of the block.</param>
public sealed record Submission(SubmissionOutcome Outcome, View? View, IReadOnlyDictionary<string, string> Errors);

/// <summary>Does what the app answers to a form.</summary>
internal sealed class SubmissionDesk(Views views, ViewRules rules, Journal journal)
{
    private const string Action = "response_action";

    public Submission Apply(View view, JsonObject? answer)
    {
        switch ((string?)answer?[Action])
        {
            case null:
                views.Close(view);
                return Seen(SubmissionOutcome.Closed, null);
            case "clear":
                views.Clear(view);
                return Seen(SubmissionOutcome.Cleared, null);
            case "errors":
                return ShowErrors(view, answer["errors"] as JsonObject);
            case "update" when IsFine(answer):
                return Seen(SubmissionOutcome.Updated, views.Update(view, Body(answer)));
            case "push" when IsFine(answer) && views.DepthOf(view) < Views.Deepest:
                return Seen(SubmissionOutcome.Pushed, views.Open(view.User, Body(answer), above: view));
            default:
                return Fail(view, $"The form {view.Id} was answered with what cannot be done: {answer.ToJsonString()}");
        }
    }

    private Submission ShowErrors(View view, JsonObject? errors)
    {
        var blocks = view.Blocks.OfType<JsonObject>().Where(block => (string?)block["type"] == "input").Select(block => (string?)block["block_id"]).ToHashSet();
        return errors is { Count: > 0 } && errors.All(error => blocks.Contains(error.Key))
            ? new Submission(SubmissionOutcome.HasErrors, view, errors.ToDictionary(error => error.Key, error => error.Value?.ToString() ?? ""))
            : Fail(view, $"The errors of the form {view.Id} name what is no field of it: {errors?.ToJsonString()}");
    }

    private bool IsFine(JsonObject answer)
    {
        if (rules.Refuse(answer["view"], ViewRules.Modal) is not { } refused)
        {
            return true;
        }

        journal.Surprise($"A form was answered with a view that gives {refused.Body.ToJsonString()}");
        return false;
    }

    private static JsonObject Body(JsonObject answer) => (JsonObject)answer["view"]!.DeepClone();

    private static Submission Seen(SubmissionOutcome outcome, View? view) => new(outcome, view, new Dictionary<string, string>());

    private Submission Fail(View view, string why)
    {
        journal.Surprise(why);
        return Seen(SubmissionOutcome.Failed, view);
    }
}
