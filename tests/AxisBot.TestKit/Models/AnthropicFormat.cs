using System.Text.Json;

namespace AxisBot.TestKit.Models;

/// <summary>Messages.</summary>
internal sealed class AnthropicFormat(string model) : WireFormat
{
    private int _block = -1;
    private bool _thinks;

    public override string Start() => Event("message_start", new
    {
        type = "message_start",
        message = new { id = "msg_1", type = "message", role = "assistant", model, content = Array.Empty<object>(), stop_reason = (string?)null, usage = new { input_tokens = Read, output_tokens = 1 } },
    }) + Event("ping", new { type = "ping" });

    public override string Thought(string text)
    {
        var begin = _block < 0 ? Event("content_block_start", new { type = "content_block_start", index = ++_block, content_block = new { type = "thinking", thinking = "", signature = "" } }) : "";
        _thinks = true;
        return begin + Event("content_block_delta", new { type = "content_block_delta", index = _block, delta = new { type = "thinking_delta", thinking = text } });
    }

    public override string Piece(string text)
    {
        var begin = "";
        if (_block < 0 || _thinks)
        {
            begin = Stop() + Event("content_block_start", new { type = "content_block_start", index = ++_block, content_block = new { type = "text", text = "" } });
            _thinks = false;
        }

        return begin + Event("content_block_delta", new { type = "content_block_delta", index = _block, delta = new { type = "text_delta", text } });
    }

    public override string End(ModelEnd end) => Stop()
        + Event("message_delta", new { type = "message_delta", delta = new { stop_reason = Reason(end), stop_sequence = (string?)null }, usage = new { output_tokens = Spent } })
        + Event("message_stop", new { type = "message_stop" });

    public override string Failure() => Event("error", new { type = "error", error = new { type = "overloaded_error", message = "Overloaded" } });

    public override string Whole(string text, ModelEnd end) => JsonSerializer.Serialize(new
    {
        id = "msg_1",
        type = "message",
        role = "assistant",
        model,
        content = new[] { new { type = "text", text } },
        stop_reason = Reason(end),
        stop_sequence = (string?)null,
        usage = new { input_tokens = Read, output_tokens = Spent },
    });

    public override string Objection(Objection objection) =>
        JsonSerializer.Serialize(new { type = "error", error = new { type = objection.Type, message = objection.Message }, request_id = "req_1" });

    private string Stop() => _block < 0 ? "" : Event("content_block_stop", new { type = "content_block_stop", index = _block });

    private static string Reason(ModelEnd end) => end switch
    {
        ModelEnd.Length => "max_tokens",
        ModelEnd.Declined or ModelEnd.Filtered => "refusal",
        _ => "end_turn",
    };
}
