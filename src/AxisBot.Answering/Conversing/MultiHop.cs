using AxisBot.Answering.Answers;
using AxisBot.Answering.Composing;
using AxisBot.Answering.Evidence;
using AxisBot.Answering.Questions;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Conversing;

/// <summary>
/// Takes questions apart that first describe somebody and then ask about them: "The state that pays in gold: what was its
/// trade?". The description is looked up, and its answer is put into the question.
/// </summary>
internal sealed class MultiHop(SentenceFinder sentences, QuestionReader reader, PassageIndex index)
{
    private const int ShortestWithDescription = 7;

    private static readonly HashSet<string> Describers = new(StringComparer.Ordinal)
    {
        "country", "state", "power", "nation", "place", "kingdom", "official", "person", "leader", "politician", "expert", "man", "woman", "president", "party", "member", "partner", "ally", "land", "government", "bloc", "supplier", "buyer", "customer", "investor", "exporter", "importer", "producer",
        "refinery", "company", "firm", "pipeline", "port", "plant", "region", "city", "railway", "line", "bank", "factory", "mine", "agency", "ministry",
    };

    private static readonly HashSet<string> BackReferences = new(StringComparer.Ordinal) { "its", "it", "their", "they", "his", "her", "he", "she", "him", "them", "that", "there" };

    /// <summary>The question with the description looked up; null for a question that describes nobody.</summary>
    public Hop? Take(Question question)
    {
        if (Common(question) is { } shared)
        {
            return shared;
        }

        if (Split(question) is not { } parts)
        {
            return null;
        }

        var description = reader.ReadEnglish(question.Text, parts.Description, question.Language);
        var findings = sentences.Find(description with { Parties = [] });
        foreach (var finding in findings.Take(4))
        {
            if (EntityIn(finding.Sentence, description, parts.IsPerson) is { } entity)
            {
                var asked = WithMeasure(Substituted(parts.Question, entity.Name), description);
                return new Hop(reader.ReadEnglish(question.Text, asked, question.Language), entity.Name, finding.Sentence, null);
            }
        }

        return parts.IsPerson ? null : HeadOnly(question, parts.Description, parts.Question, findings);
    }

    /// <summary>Adds what the description measures to a question that names no measure: "how much of it".</summary>
    private string WithMeasure(string question, Question description)
    {
        var asked = reader.ReadEnglish(question, question, "en");
        return asked.Measures.Count > 0 || description.Measures.Count == 0 ? question : $"{question} {description.Measures[0].Name}";
    }

    /// <summary>Where the description names no party, its own noun stands for it: "the refinery".</summary>
    private Hop? HeadOnly(Question question, string description, string asked, IReadOnlyList<SentenceFinding> findings)
    {
        var head = description.Split(' ').FirstOrDefault(Describers.Contains);
        return head is null || findings.Count == 0
            ? null
            : new Hop(reader.ReadEnglish(question.Text, Substituted(asked, head), question.Language), head, findings[0].Sentence, null);
    }

    private static (string Description, string Question, bool IsPerson)? Split(Question question)
    {
        var words = question.Tokens.Select(token => token.Text).ToList();
        var cut = words.FindIndex(word => word is ":" or "." or "?" or "–" or "—" or "-");
        if (words.Count < ShortestWithDescription)
        {
            return null;
        }

        if (cut < 3 || cut > words.Count - 4)
        {
            cut = words.Count <= 3 ? -1 : words.FindIndex(3, word => word is "what" or "how" or "which" or "who" or "where" or "when");
            cut = cut > 3 && words[0] is "the" ? cut - 1 : -1;
            if (cut < 0)
            {
                return null;
            }
        }

        var description = words.Take(cut + (words[cut] is ":" or "." or "?" or "–" or "—" or "-" ? 0 : 1)).ToList();
        var rest = words.Skip(cut + 1).ToList();
        var describes = description.Take(6).Any(Describers.Contains) || description.Any(word => word == "one") && description.Any(word => word is "country" or "state");
        return describes && rest.Any(BackReferences.Contains) || (describes && rest.Any(Describers.Contains) && rest.Contains("that"))
            ? (string.Join(' ', description), string.Join(' ', rest), description.Any(word => word is "official" or "person" or "politician" or "expert" or "man" or "woman"))
            : null;
    }

    private static (string Name, Meaning? Party)? EntityIn(Sentence sentence, Question description, bool isPerson)
    {
        if (isPerson)
        {
            return PersonIn(sentence, description) is { } person ? (person, null) : null;
        }

        var party = sentence.Mentions
            .Where(mention => mention.Meaning is Party { Kind: PartyKind.Country } candidate && !description.Parties.Contains(candidate))
            .OrderByDescending(mention => Closeness(sentence, mention, description)).ThenBy(mention => mention.Form == NameForm.Adjective ? 1 : 0).ThenBy(mention => mention.Start)
            .Select(mention => (Party)mention.Meaning).FirstOrDefault();
        return party is null ? null : (party.Name, party);
    }

    /// <summary>How near a party stands to the words that describe it, the weighty ones counting more.</summary>
    private static float Closeness(Sentence sentence, Mention mention, Question description)
    {
        var near = 0f;
        foreach (var term in description.Query.Terms.Where(term => term.Role is not TermRole.Focus))
        {
            var places = Enumerable.Range(0, sentence.Tokens.Count)
                .Where(i => term.Alternatives.ContainsKey(sentence.Tokens[i].Stem) && (i < mention.Start || i >= mention.End)).ToList();
            near += places.Count == 0 ? 0 : term.Weight / places.Min(i => Math.Min(Math.Abs(i - mention.Start), Math.Abs(i - mention.End + 1)) + 1);
        }

        return near;
    }

    /// <summary>The longest row of capitals that is no party: a person's name.</summary>
    private static string? PersonIn(Sentence sentence, Question description)
    {
        for (var i = sentence.Tokens.Count - 1; i > 0; i--)
        {
            var token = sentence.Tokens[i];
            if (token is { IsCapitalized: true, Kind: TokenKind.Word, IsAcronym: false } && i + 1 < sentence.Tokens.Count
                && sentence.Tokens[i + 1].Text is "stated" or "said" or "stressed" or "revealed" or "wrote" or "told" or "told" or "warned" or "argued" or "," or "described"
                && !description.Tokens.Any(other => other.Stem == token.Stem) && !sentence.Mentions.Any(mention => mention.Meaning is Party && mention.Start <= i && i < mention.End))
            {
                return token.Span.In(sentence.Paragraph.Text);
            }
        }

        return null;
    }

    /// <summary>The question with the name in the place of what stands for it: "that country", "its", "he", "it".</summary>
    private static string Substituted(string question, string name)
    {
        var words = question.Split(' ').ToList();
        var that = words.FindIndex(word => word == "that");
        if (that >= 0 && that + 1 < words.Count && Describers.Contains(words[that + 1]))
        {
            words[that] = name;
            words.RemoveAt(that + 1);
            return string.Join(' ', words);
        }

        var owner = words.FindIndex(word => word is "its" or "their" or "his");
        if (owner >= 0)
        {
            words[owner] = name + "'s";
            return string.Join(' ', words);
        }

        var pronoun = words.FindIndex(word => word is "they" or "he" or "she" or "him" or "her" or "them" or "it");
        if (pronoun < 0)
        {
            return $"{question} {name}";
        }

        words[pronoun] = name;
        return string.Join(' ', words);
    }

    /// <summary>"Which country is called ... in one article and ... in another?": the party that both descriptions share.</summary>
    private Hop? Common(Question question)
    {
        var words = question.Tokens.Select(token => token.Text).ToList();
        var and = words.FindIndex(word => word == "and");
        if (and < 0 || !words.Contains("another") || !words.Contains("one") || !words.Take(4).Any(Describers.Contains))
        {
            return null;
        }

        var left = Found(question, words.Take(and));
        var right = Found(question, words.Skip(and + 1));
        (SentenceFinding Left, SentenceFinding Right, Party Party, double Score)? best = null;
        foreach (var one in left)
        {
            foreach (var other in right.Where(other => other.Sentence.Paragraph.Source != one.Sentence.Paragraph.Source))
            {
                foreach (var party in one.Sentence.Parties.Intersect(other.Sentence.Parties))
                {
                    var score = one.Ranked.Score + other.Ranked.Score + (2 * index.InverseFrequency(party));
                    if (best is null || score > best.Value.Score)
                    {
                        best = (one, other, party, score);
                    }
                }
            }
        }

        return best is { } found ? new Hop(question, found.Party.Name, found.Left.Sentence, found.Right.Sentence) : null;
    }

    private List<SentenceFinding> Found(Question question, IEnumerable<string> words) =>
        [.. sentences.Find(reader.ReadEnglish(question.Text, string.Join(' ', words), question.Language)).Take(10)];
}

/// <summary>A question whose description has been looked up.</summary>
/// <param name="Question">The question about whoever was found.</param>
/// <param name="Entity">Who was found.</param>
/// <param name="By">The sentence by which.</param>
/// <param name="And">The second sentence, where the question needs no other answer than who it is.</param>
internal sealed record Hop(Question Question, string Entity, Sentence By, Sentence? And)
{
    /// <summary>The answer to a question that asks only who it is.</summary>
    public CitedAnswer? Answer => And is null ? null : new CitedAnswer
    {
        Claims = [new Claim($"{Entity}.", [Citation.Of(By), Citation.Of(And)]), Quotation.Of(By), Quotation.Of(And)],
        Confidence = 0.5,
        Reasons = ["a party that two descriptions share"],
    };
}
