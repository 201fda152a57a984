using System.Security.Cryptography;
using System.Text;
using AxisBot.Conversations.Messages;
using AxisBot.Knowledge.Corpora;

namespace AxisBot.Conversations.Answers;

/// <summary>Names things by hexadecimal digits, the same for the same cause: nothing has to be drawn by lot or kept.</summary>
internal static class Digits
{
    private const int OfAnswer = 16;
    private const int OfIncident = 8;

    /// <summary>The name of the answer to a message from a library.</summary>
    public static string Answer(MessageId cause, Corpus corpus) => Of($"answer\n{cause.Surface}:{cause.Value}\n{corpus.Hash}", OfAnswer);

    /// <summary>The name of what went wrong with a message.</summary>
    public static string Incident(MessageId cause) => Of($"incident\n{cause.Surface}:{cause.Value}", OfIncident);

    private static string Of(string text, int length) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..length];
}
