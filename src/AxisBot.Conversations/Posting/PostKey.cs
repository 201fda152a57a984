using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Posting;

/// <summary>
/// Names a message that is to be posted. It is derived from the job and not drawn by lot, so that the same job has the same name
/// after a crash, in another process, and for a platform that posts one name only once.
/// </summary>
/// <param name="Value">25 small letters and digits of base 32: 125 bits of a SHA-256.</param>
public readonly record struct PostKey(string Value)
{
    /// <summary>How many characters a key has; as many as the narrowest platform takes.</summary>
    public const int Length = 25;

    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int BitsOfLetter = 5;

    /// <summary>The key of a part of a reply.</summary>
    /// <param name="answered">The message that is answered.</param>
    /// <param name="cause">What made AxisBot speak: that message, or a change of it.</param>
    /// <param name="part">Which part, from 0.</param>
    public static PostKey OfReply(MessageId answered, MessageId cause, int part) =>
        Of("reply", answered.Surface, answered.Value, cause.Value, part.ToString(CultureInfo.InvariantCulture));

    /// <summary>The key of taking back what was said to a message.</summary>
    public static PostKey OfWithdrawal(MessageId answered) => Of("withdrawal", answered.Surface, answered.Value);

    /// <summary>The key of a part of a day's issue of the digest.</summary>
    public static PostKey OfDigest(ChannelId channel, DateOnly day, int part) =>
        Of("digest", channel.Surface, channel.Space, channel.Channel, day.ToString("O", CultureInfo.InvariantCulture), part.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static PostKey Of(params string[] job)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', job)));
        var key = new char[Length];
        for (var at = 0; at < Length; at++)
        {
            key[at] = Letters[BitsAt(hash, at * BitsOfLetter)];
        }

        return new PostKey(new string(key));
    }

    private static int BitsAt(byte[] hash, int bit)
    {
        var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
        return (pair >> (16 - BitsOfLetter - (bit % 8))) & ((1 << BitsOfLetter) - 1);
    }
}
