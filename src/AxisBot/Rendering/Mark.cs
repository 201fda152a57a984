namespace AxisBot.Rendering;

/// <summary>How a word is to be taken.</summary>
internal enum Tone
{
    /// <summary>As good news.</summary>
    Good,

    /// <summary>As bad news.</summary>
    Bad,

    /// <summary>As neither.</summary>
    Open,
}

/// <summary>A word that judges what follows.</summary>
/// <param name="Word">The word.</param>
/// <param name="Tone">How it is to be taken.</param>
internal sealed record Mark(string Word, Tone Tone);
