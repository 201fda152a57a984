using System.Net;
using AxisBot.Answering.Writing;

namespace AxisBot.Models.Wires;

/// <summary>Says what it means when an endpoint does not take a call.</summary>
internal static class Refusals
{
    private const int Overloaded = 529;

    private static readonly string[] Formats = ["response_format", "json_schema", "json_object", "output_config", "output_format", "structured output", "guided_json"];
    private static readonly string[] Filters = ["content_filter", "ResponsibleAIPolicy", "content_policy"];
    private static readonly string[] Lengths = ["context_length", "context length", "context window", "prompt is too long", "maximum context"];
    private static readonly string[] Quotas = ["insufficient_quota", "credit balance", "billing", "spend_limit"];

    /// <summary>What a refusal means.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="body">What was said to it; only looked through for a few names, and never repeated.</param>
    /// <param name="wait">How long the endpoint asks us to wait.</param>
    /// <param name="settings">Whom we asked.</param>
    public static CallFault Of(HttpStatusCode status, string body, TimeSpan? wait, ModelSettings settings) => (int)status switch
    {
        401 => new(WriterFault.NotAdmitted, settings.Key is null
            ? $"{settings.Place} wants a key; set Model:Key"
            : $"{settings.Place} does not know the key; set the right one in Model:Key"),
        402 => new(WriterFault.NotAdmitted, Spent(settings)),
        403 => new(WriterFault.NotAdmitted, $"{settings.Place} does not allow this key to use {settings.Name}; look at its rights, or choose another model in Model:Name"),
        404 => new(WriterFault.NotAdmitted, $"{settings.Place} knows no model \"{settings.Name}\" at this address; look at Model:Name and Model:Endpoint"),
        429 when Says(body, Quotas) => new(WriterFault.Busy, Spent(settings)),
        429 => new(WriterFault.Busy, $"{settings.Place} has too much to do, or takes no more of this key for now; wait, or ask for higher limits") { IsPassing = true, RetryAfter = wait },
        400 or 422 when Says(body, Filters) => Declined(),
        400 or 422 when Says(body, Formats) => new(WriterFault.Broken, $"{settings.Place} does not know the form in which the answer was demanded; choose another model in Model:Name") { Lacks = Lack.Format },
        400 or 413 or 422 when Says(body, Lengths) || (int)status == 413 => new(WriterFault.Broken, $"{settings.Name} does not take so much text at once; choose a model with a larger window in Model:Name"),
        408 or 409 or 425 => Failed((int)status, wait, settings),
        >= 300 and < 400 => new(WriterFault.Unreachable, $"{settings.Place} sends callers elsewhere; write the final address into Model:Endpoint"),
        Overloaded => new(WriterFault.Broken, $"{settings.Place} is overloaded (529); try again in a moment") { IsPassing = true, RetryAfter = wait },
        >= 500 => Failed((int)status, wait, settings),
        var other => new(WriterFault.Broken, $"{settings.Place} does not take the call ({other}); look whether Model:Provider, Model:Endpoint and Model:Name belong together"),
    };

    /// <summary>The model declined to write.</summary>
    public static CallFault Declined() => new(WriterFault.Declined, "the model declined to write");

    private static CallFault Failed(int status, TimeSpan? wait, ModelSettings settings) =>
        new(WriterFault.Broken, $"{settings.Place} failed on its side ({status}); try again in a moment") { IsPassing = true, RetryAfter = wait };

    private static string Spent(ModelSettings settings) => $"the credit or quota at {settings.Place} is used up; look at its billing";

    private static bool Says(string body, string[] names) => names.Any(name => body.Contains(name, StringComparison.OrdinalIgnoreCase));
}
