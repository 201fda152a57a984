using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Corpora;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>What stands around a sentence and can lend it a party: the sentence before, the headings, the title.</summary>
internal sealed class Surroundings
{
    private readonly Dictionary<Party, int> _weights = [];
    private readonly IReadOnlyDictionary<string, IReadOnlyList<Party>> _acronyms;

    public Surroundings(
        Sentence sentence, Paragraph? previous, Vocabulary vocabulary, ArticleTopic topic)
    {
        _acronyms = topic.Acronyms;
        var paragraph = sentence.Paragraph;
        SentenceBefore = sentence.Index > 0 ? Parties(paragraph.Sentences[sentence.Index - 1]) : [];
        ParagraphBefore = previous is { Kind: ParagraphKind.Body or ParagraphKind.ListItem, Sentences: [.., var last] } ? Parties(last) : [];
        Topic = topic.Parties;
        var path = paragraph.HeadingPath;
        var label = path.Count > 0 && paragraph.Text.StartsWith(path[^1], StringComparison.Ordinal) ? path[^1] : null;
        Label = label is null ? [] : Parties(label, vocabulary);
        Heading = FirstNaming(path.Reverse().Skip(label is null ? 0 : 1), vocabulary);
        Title = Parties(paragraph.Source.Title, vocabulary);
        foreach (var party in paragraph.Sentences.SelectMany(s => s.Mentions).Select(m => m.Meaning).OfType<Party>().Concat(Heading).Concat(Title))
        {
            _weights[party] = _weights.GetValueOrDefault(party) + 1;
        }
    }

    /// <summary>The parties of the sentence before it in its paragraph.</summary>
    public IReadOnlyList<Party> SentenceBefore { get; }

    /// <summary>The parties of the last sentence of the paragraph before.</summary>
    public IReadOnlyList<Party> ParagraphBefore { get; }

    /// <summary>The parties that the article speaks of most, the most frequent first.</summary>
    public IReadOnlyList<Party> Topic { get; }

    /// <summary>The parties of the label with which the paragraph opens.</summary>
    public IReadOnlyList<Party> Label { get; }

    /// <summary>The parties of the nearest heading that names any.</summary>
    public IReadOnlyList<Party> Heading { get; }

    /// <summary>The parties of the article's title.</summary>
    public IReadOnlyList<Party> Title { get; }

    /// <summary>Whether the heading is about just two parties, so that "the two" and "bilateral" mean them.</summary>
    public bool HeadingIsPair => Heading.Count == 2;

    /// <summary>How often a party is named around the sentence.</summary>
    public int Weight(Party party) => _weights.GetValueOrDefault(party);

    /// <summary>The parties in the long form of the acronyms that stand between two tokens.</summary>
    public IEnumerable<Party> NamedByAcronym(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (sentence.Tokens[i].IsAcronym && _acronyms.TryGetValue(sentence.Tokens[i].Text, out var parties))
            {
                foreach (var party in parties)
                {
                    yield return party;
                }
            }
        }
    }

    private static IReadOnlyList<Party> FirstNaming(IEnumerable<string> headings, Vocabulary vocabulary)
    {
        foreach (var heading in headings)
        {
            if (Parties(heading, vocabulary) is { Count: > 0 } parties)
            {
                return parties;
            }
        }

        return [];
    }

    private static IReadOnlyList<Party> Parties(Sentence sentence) => [.. sentence.Parties];

    private static IReadOnlyList<Party> Parties(string text, Vocabulary vocabulary) =>
        [.. vocabulary.FindMentions(Tokenizer.Tokenize(text)).Select(mention => mention.Meaning).OfType<Party>().Distinct()];
}
