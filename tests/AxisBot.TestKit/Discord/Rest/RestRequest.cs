using System.Text.Json.Nodes;

namespace AxisBot.TestKit.Discord.Rest;

/// <summary>A request that came.</summary>
public sealed class RestRequest
{
    /// <summary>When it came.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its method.</summary>
    public required string Method { get; init; }

    /// <summary>The version that it names; null where it names none.</summary>
    public required int? Version { get; init; }

    /// <summary>Its path after the version: "/gateway/bot".</summary>
    public required string Path { get; init; }

    /// <summary>What follows the path.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>Its headers.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Its bytes.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>What it says, once that was read; null where it says nothing.</summary>
    public JsonNode? Body { get; internal set; }

    /// <summary>The files that it brings, once they were read.</summary>
    public IReadOnlyList<UploadedFile> Files { get; internal set; } = [];

    /// <summary>The order in which the parts of a form came.</summary>
    public IReadOnlyList<string> Parts { get; internal set; } = [];

    /// <summary>How it was answered; null where it was not, or not yet.</summary>
    public int? Status { get; internal set; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? AnsweredAt { get; internal set; }

    /// <summary>With which words it was answered.</summary>
    public string? Answer { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path} -> {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "(no answer)"}";

    /// <summary>A header; empty where there is none.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>Whether a query says true, in one of Discord's three ways.</summary>
    internal bool Says(string name) => Query.GetValueOrDefault(name) is "true" or "True" or "1";
}
