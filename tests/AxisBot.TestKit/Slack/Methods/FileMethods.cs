using System.Text.Json.Nodes;
using AxisBot.TestKit.Slack.Calls;
using AxisBot.TestKit.Slack.Faults;
using AxisBot.TestKit.Slack.Limits;
using AxisBot.TestKit.Slack.Rules;
using AxisBot.TestKit.Slack.Workspaces;
using Microsoft.AspNetCore.Http;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>Bringing a file: it is announced, its bytes are sent to an address of their own, and it is completed.</summary>
internal sealed class FileMethods(ChannelDoor door, FileShelf shelf, BlockRules rules, PostDesk desk, FaultScript faults, Journal journal, Func<string> address) : IMethods
{
    /// <summary>Where the bytes go.</summary>
    public const string UploadPath = "/upload/v1/";

    private static readonly string[] Write = ["files:write"];

    public IEnumerable<Method> All =>
    [
        new("files.getUploadURLExternal", Tier.Four, Announce) { AnyScopeOf = Write },
        new("files.completeUploadExternal", Tier.Four, Complete) { AnyScopeOf = Write, ChannelArgument = "channel_id" },
    ];

    /// <summary>Takes the bytes, bare or as a part of a form.</summary>
    public async Task TakeAsync(HttpContext context, string id)
    {
        var bytes = await BytesAsync(context.Request);
        if (faults.Take(FaultScript.Upload) is { Commits: false } fault)
        {
            await FailAsync(context, fault);
            return;
        }

        if (shelf.Find(id) is { } file && shelf.Bring(file, bytes))
        {
            await context.Response.WriteAsync($"OK - {bytes.Length}");
            return;
        }

        journal.Surprise($"{bytes.Length} bytes were sent for the file {id}, which does not wait for them.");
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    private static async Task FailAsync(HttpContext context, Fault fault)
    {
        if (fault.BreaksOff)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = fault.Status ?? StatusCodes.Status200OK;
        await context.Response.WriteAsync(fault.Body ?? "");
    }

    private ApiAnswer Announce(Arguments arguments)
    {
        if (arguments.Text("filename") is not { } name)
        {
            return ApiAnswer.Missing("filename");
        }

        if (arguments.Number("length") is not > 0 and var length)
        {
            return length is null ? ApiAnswer.Missing("length") : ApiAnswer.Error("invalid_arguments", "must be greater than 0 [json-pointer:/length]");
        }

        var file = shelf.Announce(name, arguments.Number("length")!.Value, arguments.Text("alt_txt") ?? arguments.Text("alt_text"));
        return ApiAnswer.Ok(("upload_url", $"{address()}{UploadPath}{file.Id}"), ("file_id", file.Id));
    }

    private ApiAnswer Complete(Arguments arguments)
    {
        if (arguments.Json("files") is not JsonArray { Count: > 0 } named)
        {
            return ApiAnswer.Missing("files");
        }

        var found = named.OfType<JsonObject>().Select(one => (File: shelf.Find((string?)one["id"]), Title: (string?)one["title"])).ToList();
        if (found.Count < named.Count || found.Any(one => one.File is null or { Bytes: null } or { IsComplete: true }))
        {
            return ApiAnswer.Error("file_not_found");
        }

        Channel? channel = null;
        if (arguments.Text("channel_id") is { } id && !door.TryWrite(id, out channel, out var refused))
        {
            return refused;
        }

        if (arguments.Json("blocks") is JsonArray blocks && rules.Refuse(blocks, Surface.Message) is { } wrong)
        {
            return wrong;
        }

        IReadOnlyList<UploadedFile> files = [.. found.Select(one => shelf.Complete(one.File!, one.Title))];
        if (channel is not null)
        {
            desk.Post(channel, Comment(arguments), files: files);
        }

        return ApiAnswer.Ok(("files", new JsonArray([.. files.Select(PostJson.Of)])));
    }

    /// <summary>The words beside a file are the text of its message.</summary>
    private static Arguments Comment(Arguments arguments)
    {
        var comment = (JsonObject)arguments.Raw.DeepClone();
        comment["text"] = arguments.Text("initial_comment") ?? "";
        return new Arguments(comment);
    }

    private static async Task<byte[]> BytesAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        var body = request.HasFormContentType && (await request.ReadFormAsync()).Files is [var part, ..] ? part.OpenReadStream() : request.Body;
        await body.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
