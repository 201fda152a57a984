using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Slack.Sockets;

/// <summary>Puts the frames of the app together to messages.</summary>
internal sealed class SocketEar(Action<JsonObject> heard, Action<string> surprise)
{
    private readonly ArrayBufferWriter<byte> _text = new();

    /// <summary>Takes a frame of a message; false where it is another one.</summary>
    public bool Hears(Frame frame)
    {
        if (frame.Kind is not (Opcode.Text or Opcode.Continuation))
        {
            return false;
        }

        _text.Write(frame.Payload);
        if (frame.IsLast)
        {
            Hear(Encoding.UTF8.GetString(_text.WrittenSpan));
            _text.Clear();
        }

        return true;
    }

    private void Hear(string text)
    {
        try
        {
            if (JsonNode.Parse(text) is JsonObject message)
            {
                heard(message);
                return;
            }
        }
        catch (JsonException)
        {
            // Told below.
        }

        surprise($"This is no message of Socket Mode: {text}");
    }
}
