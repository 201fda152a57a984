using System.Security.Cryptography;
using System.Text;

namespace AxisBot.Storage.Json;

/// <summary>
/// Seals rows: a database does not see that a bit of a text has changed, and AxisBot would post it. A row whose seal is broken is not
/// believed.
/// </summary>
internal static class Seal
{
    private const int Digits = 32;

    /// <summary>The seal of what a row says.</summary>
    public static string Of(params ReadOnlySpan<string?> fields)
    {
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append(field is null ? "-" : $"{field.Length}:").Append(field).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..Digits];
    }
}
