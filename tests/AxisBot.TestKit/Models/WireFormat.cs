using System.Text.Json;

namespace AxisBot.TestKit.Models;

/// <summary>How a model's words look on a wire.</summary>
internal abstract class WireFormat
{
    protected const int Read = 321;
    protected const int Spent = 45;

    /// <summary>How it looks on one of the two.</summary>
    public static WireFormat Of(ModelWire wire, string model) => wire == ModelWire.OpenAI ? new OpenAIFormat(model) : new AnthropicFormat(model);

    /// <summary>What comes before the first word.</summary>
    public abstract string Start();

    /// <summary>What is thought and not said.</summary>
    public abstract string Thought(string text);

    /// <summary>Some words.</summary>
    public abstract string Piece(string text);

    /// <summary>What comes behind the last word.</summary>
    public abstract string End(ModelEnd end);

    /// <summary>A failure on its side, when it has begun already.</summary>
    public abstract string Failure();

    /// <summary>The whole reply in one document.</summary>
    public abstract string Whole(string text, ModelEnd end);

    /// <summary>A refusal.</summary>
    public abstract string Objection(Objection objection);

    /// <summary>An event.</summary>
    protected static string Event(string? name, object body) => $"{(name is null ? "" : $"event: {name}\n")}data: {JsonSerializer.Serialize(body)}\n\n";
}

/// <summary>How a reply ends.</summary>
internal enum ModelEnd
{
    Stop,
    Length,
    Declined,
    Filtered,
}
