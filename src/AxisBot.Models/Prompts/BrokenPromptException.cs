namespace AxisBot.Models.Prompts;

/// <summary>A prompt that cannot be used.</summary>
/// <param name="file">Its file, or the folder.</param>
/// <param name="wrong">What is wrong with it.</param>
/// <param name="fix">What to do about it.</param>
public sealed class BrokenPromptException(string file, string wrong, string fix) : Exception($"{file}: {wrong}; {fix}")
{
    /// <summary>Its file, or the folder.</summary>
    public string File => file;

    /// <summary>What is wrong with it.</summary>
    public string Wrong => wrong;

    /// <summary>What to do about it.</summary>
    public string Fix => fix;
}
