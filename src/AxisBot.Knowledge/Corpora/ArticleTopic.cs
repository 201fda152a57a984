using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Corpora;

/// <summary>What an article as a whole lends to its figures.</summary>
/// <param name="Parties">The parties that it speaks of most, those of its title first.</param>
/// <param name="Acronyms">The acronyms that it explains, and the parties in their long forms.</param>
internal sealed record ArticleTopic(IReadOnlyList<Party> Parties, IReadOnlyDictionary<string, IReadOnlyList<Party>> Acronyms)
{
    private const int MostParties = 3;
    private const int TitleWeight = 8;

    public static ArticleTopic Of(Article article, Vocabulary vocabulary)
    {
        var counts = new Dictionary<Party, int>();
        foreach (var sentence in article.Paragraphs.SelectMany(paragraph => paragraph.Sentences))
        {
            foreach (var party in sentence.Parties)
            {
                counts[party] = counts.GetValueOrDefault(party) + 1;
            }
        }

        foreach (var mention in vocabulary.FindMentions(Tokenizer.Tokenize(article.Source.Title)))
        {
            if (mention.Meaning is Party party)
            {
                counts[party] = counts.GetValueOrDefault(party) + TitleWeight;
            }
        }

        var parties = counts.Keys.ToList();
        parties.Sort((a, b) => counts[a] != counts[b] ? counts[b].CompareTo(counts[a]) : string.CompareOrdinal(a.Id, b.Id));
        return new ArticleTopic([.. parties.Take(MostParties)], CorporaAcronyms(article, vocabulary));
    }

    public bool IsSameAs(ArticleTopic other) =>
        Parties.SequenceEqual(other.Parties) && Acronyms.Keys.SequenceEqual(other.Acronyms.Keys);

    private static IReadOnlyDictionary<string, IReadOnlyList<Party>> CorporaAcronyms(Article article, Vocabulary vocabulary) =>
        Corpora.Acronyms.In(article, vocabulary);
}
