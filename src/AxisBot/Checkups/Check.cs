using AxisBot.Conversations.Cards;

namespace AxisBot.Checkups;

/// <summary>Something that was looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="Tone">Whether it is good, bad, or only worth a note.</param>
/// <param name="Text">How it is; of what is bad, also what to do.</param>
/// <param name="IsOfSetting">Whether it is a setting that makes it bad.</param>
internal sealed record Check(string Name, CardTone Tone, string Text, bool IsOfSetting = false)
{
    /// <summary>The verdict in a word.</summary>
    public string Word => Tone switch
    {
        CardTone.Good => "OK",
        CardTone.Bad => "wrong",
        _ => "note",
    };
}
