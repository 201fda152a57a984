using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>
/// Says what Discord would refuse in what a client sends: by our own rules, one for each documented number, and by the
/// schemas of ../shared where these are.
/// </summary>
/// <param name="bySchemas">Whether to ask the schemas too.</param>
public sealed class PayloadJudge(bool bySchemas = true)
{
    private readonly SchemaJudge? _schemas = bySchemas ? SchemaJudge.Shared : null;

    /// <summary>Whether the schemas are there to be asked.</summary>
    public bool HasSchemas => _schemas is not null;

    /// <summary>What is wrong; nothing where all is right.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="body">What it says.</param>
    /// <param name="files">The files beside it.</param>
    public IReadOnlyList<FormError> Errors(PayloadKind kind, JsonNode? body, IReadOnlyList<UploadedFile>? files = null)
    {
        List<FormError> errors = [];
        var said = kind == PayloadKind.GatewayFrame ? body : Tidy.Of(body);
        ByRules(kind, new FormPart("", said, errors), files ?? []);
        return errors.Count > 0 || _schemas is null ? errors : _schemas.Errors(kind, said);
    }

    private static void ByRules(PayloadKind kind, FormPart form, IReadOnlyList<UploadedFile> files)
    {
        switch (kind)
        {
            case PayloadKind.GatewayFrame:
                break;
            case PayloadKind.Callback:
                CallbackRules.Check(form, files);
                break;
            case PayloadKind.Command:
                CommandRules.Check(form, isChange: false);
                break;
            case PayloadKind.CommandChange:
                CommandRules.Check(form, isChange: true);
                break;
            case PayloadKind.Commands:
                CommandRules.CheckAll(form);
                break;
            case PayloadKind.Thread:
                CheckThread(form);
                break;
            case PayloadKind.DirectMessages:
                form.Known("recipient_id");
                form["recipient_id"].Require();
                form["recipient_id"].Id();
                break;
            default:
                MessageRules.Check(kind, form, files);
                break;
        }
    }

    private static void CheckThread(FormPart form)
    {
        form.Known("name", "auto_archive_duration", "rate_limit_per_user", "type"); // the type goes without saying, and discord.js says it
        form["name"].RequiredLength(1, 100);
        form["auto_archive_duration"].OneOf("60", "1440", "4320", "10080");
        form["rate_limit_per_user"].Between(0, 21_600);
    }
}
