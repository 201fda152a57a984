using System.Text.Json;

namespace AxisBot.TestKit.Models;

/// <summary>Chat completions.</summary>
internal sealed class OpenAIFormat(string model) : WireFormat
{
    private const string Done = "data: [DONE]\n\n";
    private const string Apology = "I cannot help with that.";

    public override string Start() => Delta(new { role = "assistant", content = "" }, null);

    public override string Thought(string text) => Delta(new { reasoning_content = text }, null);

    public override string Piece(string text) => Delta(new { content = text }, null);

    public override string End(ModelEnd end) =>
        (end == ModelEnd.Declined ? Delta(new { refusal = Apology }, null) : "") + Delta(new { }, Reason(end))
        + Event(null, new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model, choices = Array.Empty<object>(), usage = Usage })
        + Done;

    public override string Failure() => Event(null, new { error = new { message = "The server had an error while processing your request", type = "server_error" } });

    public override string Whole(string text, ModelEnd end) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1,
        model,
        choices = new[] { new { index = 0, message = new { role = "assistant", content = end == ModelEnd.Declined ? null : text, refusal = end == ModelEnd.Declined ? Apology : null }, finish_reason = Reason(end) } },
        usage = Usage,
    });

    public override string Objection(Objection objection) =>
        JsonSerializer.Serialize(new { error = new { message = objection.Message, type = objection.Type, param = (string?)null, code = (string?)null } });

    private static object Usage => new { prompt_tokens = Read, completion_tokens = Spent, total_tokens = Read + Spent };

    private string Delta(object delta, string? finish) =>
        Event(null, new { id = "chatcmpl-1", @object = "chat.completion.chunk", created = 1, model, choices = new[] { new { index = 0, delta, finish_reason = finish } } });

    private static string Reason(ModelEnd end) => end switch
    {
        ModelEnd.Length => "length",
        ModelEnd.Filtered => "content_filter",
        _ => "stop",
    };
}
