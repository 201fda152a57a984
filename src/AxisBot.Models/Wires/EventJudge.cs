using System.Buffers;
using System.Text.Json;
using AxisBot.Answering.Writing;

namespace AxisBot.Models.Wires;

/// <summary>
/// Looks at the events of a stream before the client does, which passes over in silence what it cannot read: an event that is no
/// JSON, one that tells of a failure, a line that is none of an event.
/// </summary>
/// <param name="mostBytes">More than this is a flood.</param>
/// <param name="tokens">The token budget, for the message.</param>
internal sealed class EventJudge(long mostBytes, int tokens)
{
    private const byte LineEnd = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly ArrayBufferWriter<byte> _line = new();
    private readonly ArrayBufferWriter<byte> _event = new();
    private long _bytes;

    /// <summary>Takes the next bytes.</summary>
    /// <exception cref="CallFault">They are no events, or tell of a failure.</exception>
    public void Take(ReadOnlySpan<byte> bytes)
    {
        _bytes += bytes.Length;
        if (_bytes > mostBytes)
        {
            throw Flood(tokens);
        }

        while (bytes.IndexOf(LineEnd) is >= 0 and var end)
        {
            _line.Write(bytes[..end]);
            JudgeLine(_line.WrittenSpan.TrimEnd(CarriageReturn));
            _line.ResetWrittenCount();
            bytes = bytes[(end + 1)..];
        }

        _line.Write(bytes);
    }

    /// <summary>What writes without end.</summary>
    public static CallFault Flood(int tokens) => new(WriterFault.Spent, $"the model wrote more than {tokens} tokens (Model:Tokens)");

    private void JudgeLine(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            JudgeEvent(_event.WrittenSpan);
            _event.ResetWrittenCount();
        }
        else if (line.StartsWith("data:"u8))
        {
            if (_event.WrittenCount > 0)
            {
                _event.Write([LineEnd]);
            }

            _event.Write(line["data:"u8.Length..]);
        }
        else if (!line.StartsWith(":"u8) && !line.StartsWith("event:"u8) && !line.StartsWith("id:"u8) && !line.StartsWith("retry:"u8))
        {
            throw CallFault.Garbled("what came is no stream of events");
        }
    }

    private static void JudgeEvent(ReadOnlySpan<byte> json)
    {
        json = json.Trim((byte)' ');
        if (json.IsEmpty || json.SequenceEqual("[DONE]"u8))
        {
            return;
        }

        if (!System.Text.Unicode.Utf8.IsValid(json))
        {
            throw CallFault.Garbled("what came is no text in UTF-8");
        }

        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            if (reader.BytesConsumed != json.Length || document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw CallFault.Garbled("an event of the stream is no object of JSON");
            }

            if (document.RootElement.TryGetProperty("error", out var error) && error.ValueKind is not (JsonValueKind.Null or JsonValueKind.False))
            {
                throw OfError(error);
            }
        }
        catch (JsonException)
        {
            throw CallFault.Garbled("an event of the stream is no JSON");
        }
    }

    /// <summary>A failure that is told of when the answer has begun already; its words are not ours to repeat.</summary>
    private static CallFault OfError(JsonElement error)
    {
        var type = error.ValueKind == JsonValueKind.Object && error.TryGetProperty("type", out var named) && named.ValueKind == JsonValueKind.String ? named.GetString()! : "";
        return type.StartsWith("rate_limit", StringComparison.Ordinal)
            ? new CallFault(WriterFault.Busy, "the model broke off, since it has too much to do; try again in a moment") { IsPassing = true }
            : new CallFault(WriterFault.Broken, "the model broke off with a failure on its side; try again in a moment") { IsPassing = true };
    }
}
