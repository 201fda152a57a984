using System.Net.Http.Headers;
using System.Text;

namespace AxisBot.TestKit.Slack.Deliveries;

/// <summary>A request as Slack signs it, and the ways in which somebody else may get it wrong.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="Timestamp">The time in its header; null for no header.</param>
/// <param name="Signature">The signature in its header; null for no header.</param>
public sealed record SignedRequest(byte[] Body, string? Timestamp, string? Signature)
{
    /// <summary>The media type.</summary>
    public string Type { get; init; } = "application/json";

    /// <summary>Further headers.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>A text signed at a time.</summary>
    public static SignedRequest Of(string body, string secret, DateTimeOffset at)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var timestamp = SlackSignature.Timestamp(at);
        return new SignedRequest(bytes, timestamp, SlackSignature.Of(secret, timestamp, bytes));
    }

    /// <summary>One bit of the body is another one.</summary>
    public SignedRequest WithBodyBitFlipped(int bit)
    {
        var body = Body.ToArray();
        body[bit / 8 % body.Length] ^= (byte)(1 << bit % 8);
        return this with { Body = body };
    }

    /// <summary>One digit of the signature is another one.</summary>
    public SignedRequest WithSignatureDigitChanged(int digit)
    {
        const int prefix = 3;
        var at = prefix + digit % (Signature!.Length - prefix);
        var other = Signature[at] == '0' ? '1' : '0';
        return this with { Signature = $"{Signature[..at]}{other}{Signature[(at + 1)..]}" };
    }

    /// <summary>The header says another time than was signed.</summary>
    public SignedRequest WithTimestamp(string timestamp) => this with { Timestamp = timestamp };

    /// <summary>There is no signature.</summary>
    public SignedRequest WithoutSignature() => this with { Signature = null };

    /// <summary>There is no time.</summary>
    public SignedRequest WithoutTimestamp() => this with { Timestamp = null };

    /// <summary>As a request to an address.</summary>
    public HttpRequestMessage To(Uri address)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(Type);
        Add(request, SlackSignature.TimestampHeader, Timestamp);
        Add(request, SlackSignature.Header, Signature);
        foreach (var (name, value) in Headers)
        {
            Add(request, name, value);
        }

        return request;
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
