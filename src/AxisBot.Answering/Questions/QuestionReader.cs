using AxisBot.Knowledge.Figures;
using AxisBot.Knowledge.Text;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Retrieval.Ranking;

namespace AxisBot.Answering.Questions;

/// <summary>Understands a question: language, spelling, parties, measure, period, and what is wanted.</summary>
internal sealed class QuestionReader
{
    private readonly Vocabulary _vocabulary;
    private readonly AskingWords _asking;
    private readonly QuestionText _text;
    private readonly LanguageDetector _languages;
    private readonly Translator _translator;
    private readonly TextFigures _figures;
    private readonly WantedReader _wanted;
    private readonly QueryBuilder _queries;
    private readonly IReadOnlySet<Concept> _softMeasures;

    public QuestionReader(PassageIndex index)
    {
        _vocabulary = index.Corpus.Vocabulary;
        _asking = _vocabulary.Asking;
        _text = new QuestionText(_vocabulary, new SpellingCorrector(index), new Initials(index.Corpus));
        _languages = new LanguageDetector(_vocabulary);
        _translator = new Translator(index);
        _figures = new TextFigures(_vocabulary, "en");
        _wanted = new WantedReader(_figures);
        _queries = new QueryBuilder(index);
        _softMeasures = _vocabulary.SoftMeasures;
    }

    /// <summary>Reads a question that stands by itself.</summary>
    public Question Read(string text)
    {
        var language = _languages.Detect(text, Tokenizer.Tokenize(text));
        var english = _text.Mend(language == "en" ? QuestionText.WithoutPreamble(text) : _translator.Translate(text, language));
        return ReadEnglish(text, english, language);
    }

    /// <summary>English words with their spelling mended.</summary>
    public string Mended(string english) => _text.Mend(english);

    /// <summary>Reads English words as the question that <paramref name="text"/> is.</summary>
    public Question ReadEnglish(string text, string english, string language)
    {
        var tokens = Tokenizer.Tokenize(english);
        var mentions = _vocabulary.FindMentions(tokens, ignoreCase: true);
        var places = CuesIn(tokens);
        var cues = CuesThatAsk(tokens, places);
        var wanted = _wanted.Read(english, tokens, mentions, cues, places);
        var times = RelativeYear.Complete(tokens, [.. _figures.Times(english, tokens), .. EventTimes.In(tokens, _vocabulary)]);
        if (!wanted.IsExplicit && IntentReader.IsBareFigure(tokens, mentions, times, cues, _vocabulary))
        {
            wanted = wanted with { IsExplicit = true };
        }

        var parties = mentions.Where(mention => !times.Any(time => mention.Start >= time.First && mention.End <= time.End))
            .Select(mention => mention.Meaning).OfType<Party>().Distinct().ToList();
        return new Question
        {
            Text = text,
            Language = language,
            Tokens = tokens,
            Mentions = mentions,
            Cues = cues,
            Intent = IntentReader.Read(tokens, mentions, _vocabulary, cues, wanted, times),
            Parties = parties,
            Measures = MeasuresIn(mentions, places),
            Periods = [.. times.Select(PeriodOf)],
            Quantities = _figures.Quantities(english, tokens),
            Wanted = wanted,
            Flow = FlowReader.Read(tokens, mentions, 0, tokens.Count),
            Direction = DirectionReader.Read(tokens, mentions, _vocabulary, 0, tokens.Count, 0),
            Query = _queries.Build(tokens, mentions, Ignored(tokens, places)),
        };
    }

    private static Period PeriodOf(StatedTime time) => time.Edge switch
    {
        "since" or "after" => Period.Since(time.Period),
        "until" or "before" => Period.Until(time.Period),
        _ => time.Period,
    };

    private List<(string Cue, int First, int End)> CuesIn(IReadOnlyList<Token> tokens)
    {
        var found = new List<(string, int, int)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var cues = _asking.CuesAt(tokens, i, out var count);
            foreach (var cue in cues)
            {
                if (cue != Cue.Check || count > 1 || IsAtEdge(tokens, i))
                {
                    found.Add((cue, i, i + count));
                }
            }

            i += cues.Count > 0 ? count - 1 : 0;
        }

        return found;
    }

    /// <summary>The cues without those that do not ask: "when" in "who signed when ..." or in "which one fell when ...".</summary>
    private static HashSet<string> CuesThatAsk(IReadOnlyList<Token> tokens, List<(string Cue, int First, int End)> places)
    {
        var cues = places.Select(place => place.Cue).ToHashSet(StringComparer.Ordinal);
        if (places.FirstOrDefault(place => Asks(place.Cue)).Cue is Cue.Who or Cue.Where or Cue.Why)
        {
            cues.ExceptWith([Cue.When, Cue.Worth, Cue.HowMuch]);
        }

        if (places.Find(place => place.Cue == Cue.When) is { End: > 0 } when && tokens[when.First].Text == "when"
            && places.Exists(place => place.First < when.First && place.Cue is Cue.Which or Cue.Definition or Cue.How or Cue.HowMany or Cue.HowMuch))
        {
            cues.Remove(Cue.When);
        }

        return cues;
    }

    private static bool Asks(string cue) => cue is not (Cue.Check or Cue.YesNo or Cue.Compare or Cue.Conflict or Cue.Change or Cue.Definition or Cue.Which);

    /// <summary>"True", "check" or "right" ask for a check only where a message begins or ends with them.</summary>
    private static bool IsAtEdge(IReadOnlyList<Token> tokens, int index) =>
        tokens.Take(index).Count(token => token.IsTerm) <= 1 || tokens.Skip(index + 1).Count(token => token.IsTerm) <= 1;

    private List<Concept> MeasuresIn(IReadOnlyList<Mention> mentions, List<(string Cue, int First, int End)> places)
    {
        var measures = new List<Concept>();
        foreach (var mention in mentions)
        {
            if (mention.Meaning is Concept { IsMeasure: true } concept
                && !_softMeasures.Contains(concept)
                && !measures.Contains(concept)
                && !places.Any(place => mention.Start >= place.First && mention.End <= place.End))
            {
                measures.Add(concept);
            }
        }

        return measures;
    }

    /// <summary>Words that shape the question, name the articles or fill the sentence are not looked for.</summary>
    private HashSet<int> Ignored(IReadOnlyList<Token> tokens, List<(string Cue, int First, int End)> places)
    {
        var ignored = new HashSet<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_asking.ArticleWords.Contains(tokens[i].Text)
                || _asking.FunctionWords("en").Contains(tokens[i].Text)
                || places.Any(place => i >= place.First && i < place.End && place.Cue is not Cue.Compare))
            {
                ignored.Add(i);
            }
        }

        return ignored;
    }
}
