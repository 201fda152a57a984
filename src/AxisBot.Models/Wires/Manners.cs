namespace AxisBot.Models.Wires;

/// <summary>How strictly an endpoint can be held to a form.</summary>
internal enum ReplyFormat
{
    /// <summary>To a schema.</summary>
    Schema,

    /// <summary>To an object of JSON, of any shape.</summary>
    Object,

    /// <summary>Not at all: the model is only told.</summary>
    Plain,
}

/// <summary>What an endpoint was found to understand.</summary>
/// <param name="Format">How strictly it can be held to a form.</param>
/// <param name="Streams">Whether it gives a reply away while it is written.</param>
internal sealed record Manners(ReplyFormat Format, bool Streams)
{
    /// <summary>Nothing is known to be missing.</summary>
    public static readonly Manners Best = new(ReplyFormat.Schema, Streams: true);

    /// <summary>The same without something; null where there is nothing left to do without.</summary>
    public Manners? Without(Lack? lack) => lack switch
    {
        Lack.Format when Format != ReplyFormat.Plain => this with { Format = Format + 1 },
        Lack.Streaming when Streams => this with { Streams = false },
        _ => null,
    };
}
