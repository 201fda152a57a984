using System.Security.Cryptography;

namespace AxisBot.Models.Prompts;

/// <summary>
/// Sets words of others apart. Its sign is made for one prompt out of chance, after the words are known, and stands nowhere in
/// them: no article can close its fence and speak on as if it were us.
/// </summary>
internal sealed class Fence
{
    private const int SignLength = 24;

    private Fence(string sign) => Sign = sign;

    /// <summary>What stands in every line of a fence, and nowhere else.</summary>
    public string Sign { get; }

    /// <summary>A fence for these words.</summary>
    public static Fence Around(IReadOnlyCollection<string> words)
    {
        string sign;
        do
        {
            sign = RandomNumberGenerator.GetHexString(SignLength, lowercase: true);
        }
        while (words.Any(text => text.Contains(sign, StringComparison.OrdinalIgnoreCase)));

        return new Fence(sign);
    }

    /// <summary>Words between fences.</summary>
    /// <param name="name">What they are: "passage 1".</param>
    /// <param name="words">The words.</param>
    public string Round(string name, string words) => $"=== BEGIN {Sign} {name} ===\n{words}\n=== END {Sign} {name} ===";
}
