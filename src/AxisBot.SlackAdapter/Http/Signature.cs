using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AxisBot.SlackAdapter.Http;

/// <summary>What is wrong with the signature of a request.</summary>
internal enum SignatureFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It has none, or no time.</summary>
    Missing,

    /// <summary>Its time is none.</summary>
    Malformed,

    /// <summary>It was signed too long ago, or will be only later.</summary>
    OutOfTime,

    /// <summary>It is not the signature of these bytes.</summary>
    Wrong,
}

/// <summary>
/// Tells whether a request is Slack's: the signature is of the very bytes that came and of the time that the header names, which is not
/// far from now, whichever way. How long it takes to see that a signature is wrong does not tell where it is.
/// </summary>
internal sealed class Signature
{
    /// <summary>How far the time of a request may be from now.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(300);

    private const string Version = "v0";
    private const int Length = 67; // "v0=" and 64 digits

    private readonly byte[] _secret;
    private readonly TimeProvider _time;

    /// <summary>Signatures of a secret.</summary>
    /// <exception cref="ArgumentException">There is no secret: anybody could sign with it.</exception>
    public Signature(string? secret, TimeProvider time)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(secret);
        (_secret, _time) = (Encoding.UTF8.GetBytes(secret), time);
    }

    /// <summary>What is wrong with a request.</summary>
    /// <param name="timestamp">The time that its header names.</param>
    /// <param name="signature">The signature that its header gives.</param>
    /// <param name="body">Its bytes as they came.</param>
    public SignatureFault FaultIn(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature))
        {
            return SignatureFault.Missing;
        }

        // A time is written in one way only: a sign, a blank or a nought before it would be another text to sign, and the same time.
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || timestamp != seconds.ToString(CultureInfo.InvariantCulture))
        {
            return SignatureFault.Malformed;
        }

        var away = seconds - _time.GetUtcNow().ToUnixTimeSeconds();
        if (away > (long)Window.TotalSeconds || away < -(long)Window.TotalSeconds)
        {
            return SignatureFault.OutOfTime;
        }

        return signature.Length == Length && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Of(timestamp, body)))
            ? SignatureFault.None
            : SignatureFault.Wrong;
    }

    private string Of(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.GetHashAndReset(digest);
        return $"{Version}={Convert.ToHexStringLower(digest)}";
    }
}
