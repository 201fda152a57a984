namespace AxisBot.Embeddings.Keeping;

/// <summary>Parts texts into calls that every endpoint takes.</summary>
internal static class Portions
{
    /// <summary>How many texts one call holds at most.</summary>
    public const int MostTexts = 64;

    /// <summary>How many characters one call holds at most; a longer text goes alone.</summary>
    public const int MostCharacters = 60_000;

    /// <summary>The texts in their order, part by part.</summary>
    public static IEnumerable<IReadOnlyList<T>> Of<T>(IEnumerable<T> texts, Func<T, int> length)
    {
        var batch = new List<T>();
        var characters = 0;
        foreach (var text in texts)
        {
            if (batch.Count == MostTexts || (batch.Count > 0 && characters + length(text) > MostCharacters))
            {
                yield return batch;
                batch = [];
                characters = 0;
            }

            batch.Add(text);
            characters += length(text);
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
