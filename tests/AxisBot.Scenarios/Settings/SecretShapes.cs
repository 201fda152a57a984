using AxisBot.TestKit;

namespace AxisBot.Scenarios.Settings;

/// <summary>What secrets look like; all of them are made up, and put together here so that no scanner takes them for real ones.</summary>
internal static class SecretShapes
{
    private const string Letters = "Ab3dEf6hIj9lMn2pQr5tUv8xYz1cDe4g";

    /// <summary>Each by a name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Slack bot"] = "xoxb" + "-123456789012-123456789012-" + Letters,
        ["Slack user"] = "xoxp" + "-123456789012-" + Letters,
        ["Slack refresh"] = "xoxe" + "-1-" + Letters,
        ["Slack rotated"] = "xoxe" + ".xoxb-1-" + Letters,
        ["Slack app"] = "xapp" + "-1-A0123456789-1234567890123-" + Letters.ToLowerInvariant(),
        ["Slack hook"] = "https://hooks." + "slack.com/services/T0001/B0001/" + Letters,
        ["Slack signing"] = "8f742231b10e8888abcd99yyyzzz85a5".Replace('y', '1').Replace('z', '2'),
        ["Discord"] = "MTIzNDU2Nzg5MDEyMzQ1Njc4" + ".GAbCdE." + Letters[..30],
        ["Discord with its word"] = "Bot " + "MTIzNDU2Nzg5MDEyMzQ1Njc4" + ".GAbCdE." + Letters[..30],
        ["Discord hook"] = "https://chat.example" + "/api/webhooks/123456789012345678/" + Letters,
        ["OpenAI"] = "sk" + "-" + Letters,
        ["OpenAI project"] = "sk" + "-proj-" + Letters,
        ["Anthropic"] = "sk" + "-ant-api03-" + Letters,
        ["Stripe"] = "sk" + "_live_" + Letters,
        ["GitHub"] = "gh" + "p_" + Letters,
        ["GitHub fine"] = "github" + "_pat_" + Letters,
        ["GitLab"] = "glpat" + "-" + Letters[..20],
        ["AWS"] = "AKIA" + "ABCDEFGHIJKLMNOP",
        ["Google"] = "AIza" + Letters,
        ["SendGrid"] = "SG." + Letters[..22] + "." + Letters,
        ["npm"] = "npm" + "_" + Letters,
        ["Web token"] = "eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxIn0." + Letters,
        ["Azure key"] = Letters + "+" + Letters[..20] + "==",
        ["Base64"] = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
        ["Hexadecimal"] = "0123456789abcdef0123456789abcdef01234567",
        ["Database"] = "Host=db;Username=ann;" + "Password=hunter22",
        ["Address"] = "postgres://ann" + ":hunter22hunter23@db",
        ["Bearer"] = "Bearer " + Letters,
        ["Private key"] = "-----BEGIN " + "PRIVATE KEY-----MIIEvQIBADANBg",
        ["Quoted"] = "\"xoxb" + "-123456789012-" + Letters + "\"",
    };

    /// <summary>The names alone, for tests to show.</summary>
    public static TheoryData<string> Names => [.. Breadth.Of([.. All.Keys], 10)];
}
