namespace AxisBot.Tests.Hostile.Checks;

/// <summary>Finds what is left of a secret in a text: its telling part, and not the words that only tell its kind.</summary>
internal static class SecretWords
{
    private const string Made = "EXAMPLE";

    /// <summary>The part that is left; null where none is.</summary>
    public static string? LeftIn(string text, string secret) => Telling(secret).FirstOrDefault(part => text.Contains(part, StringComparison.Ordinal));

    /// <summary>The whole, and each of its words that was made up to stand for random letters; half of one that is broken over lines tells nothing.</summary>
    private static IEnumerable<string> Telling(string secret) => secret.Contains('\n', StringComparison.Ordinal)
        ? [secret, secret.ReplaceLineEndings(" ")]
        : secret.Split([' ', '/', ':', '@', '=', ';', '?', '&'])
            .Where(part => (part.Contains(Made, StringComparison.Ordinal) && part.Length > Made.Length + 2) || part.Length >= 32).Prepend(secret);
}
