using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>How Slack signs what it sends by HTTP.</summary>
public static class SlackSignature
{
    /// <summary>The header with the time.</summary>
    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>The header with the signature.</summary>
    public const string Header = "X-Slack-Signature";

    private const string Version = "v0";

    /// <summary>The signature of a body sent at a time.</summary>
    public static string Of(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version}:{timestamp}:"));
        hash.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }

    /// <summary>A time as the header writes it.</summary>
    public static string Timestamp(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
