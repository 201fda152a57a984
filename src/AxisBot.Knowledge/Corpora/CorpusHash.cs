using System.Security.Cryptography;
using System.Text;
using AxisBot.Knowledge.Articles;

namespace AxisBot.Knowledge.Corpora;

/// <summary>Names the content of a corpus: the same articles give the same hash on every machine.</summary>
internal static class CorpusHash
{
    private const int Digits = 16;

    public static string Of(IReadOnlyList<Article> articles)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var article in articles)
        {
            Append(hash, article.Source.File);
            foreach (var paragraph in article.Paragraphs)
            {
                Append(hash, $"{paragraph.Number}\u001F{paragraph.Clean.Original}");
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    private static void Append(IncrementalHash hash, string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + "\u001E"));
}
