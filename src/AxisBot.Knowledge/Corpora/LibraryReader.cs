using System.Security.Cryptography;
using System.Text;
using AxisBot.Knowledge.Articles;
using AxisBot.Knowledge.Figures.Reading;
using AxisBot.Knowledge.Reading;
using AxisBot.Knowledge.Vocabularies;

namespace AxisBot.Knowledge.Corpora;

/// <summary>
/// Reads a library into a <see cref="Corpus"/>. Read again, it analyses only what has changed since: an article whose
/// bytes are the same is kept, and of a changed article every paragraph that still stands as it stood.
/// </summary>
public sealed class LibraryReader
{
    private readonly ILibrary _library;
    private readonly Vocabulary _vocabulary;
    private readonly ReadingLimits _limits;
    private readonly ArticleBuilder _builder;
    private Dictionary<string, ReadFile> _known = new(StringComparer.Ordinal);

    internal LibraryReader(ILibrary library, Vocabulary vocabulary, ReadingLimits limits)
    {
        _library = library;
        _vocabulary = vocabulary;
        _limits = limits;
        _builder = new ArticleBuilder(vocabulary);
    }

    /// <summary>How messages name the library.</summary>
    public string Name => _library.Name;

    /// <summary>How many paragraphs the last reading had to analyse; the others were kept.</summary>
    public int ParagraphsAnalyzed { get; private set; }

    /// <summary>How messages name the library inside the program.</summary>
    public static string NameOfProgram => EmbeddedLibrary.Title;

    /// <summary>Reads the library inside the program.</summary>
    public static LibraryReader ForProgram()
    {
        var library = new EmbeddedLibrary();
        return new LibraryReader(library, EmbeddedLibrary.Vocabulary(), ReadingLimits.Default);
    }

    /// <summary>Reads a folder. A <c>vocabulary.yaml</c> in it is added to the program's own.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FormatException">Its vocabulary cannot be read; the message says where and why.</exception>
    public static LibraryReader ForFolder(string folder, ReadingLimits? limits = null)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder \"{folder}\".");
        }

        var added = Path.Combine(folder, EmbeddedLibrary.VocabularyFile);
        return new LibraryReader(
            new FolderLibrary(folder),
            File.Exists(added) ? WithAdded(added) : EmbeddedLibrary.Vocabulary(),
            limits ?? ReadingLimits.Default);
    }

    /// <summary>Changes whenever a file of the library is added, changed or taken away.</summary>
    public string Stamp() => _library.Stamp(_limits);

    /// <summary>Reads everything. A file that cannot be read is named among the problems; the others are served.</summary>
    public Corpus Read()
    {
        var (names, listed) = _library.List(_limits);
        var problems = new List<ReadingProblem>(listed);
        var read = new Dictionary<string, ReadFile>(StringComparer.Ordinal);
        ParagraphsAnalyzed = 0;
        foreach (var name in names)
        {
            if (FormatOf(name) is { } format && TryRead(name, format, problems) is { } file)
            {
                read[name] = file;
                problems.AddRange(file.Doubts);
            }
        }

        _known = read;
        var articles = WithoutRestated(read.Values, problems);
        return new Corpus(_vocabulary, articles, problems);
    }

    private static Vocabulary WithAdded(string added)
    {
        using var more = File.OpenText(added);
        try
        {
            return new Vocabulary(VocabularyReader.Read(EmbeddedLibrary.PackedVocabulary()[VocabularyPack.FileKey], more));
        }
        catch (FormatException fault)
        {
            throw new FormatException($"{added}: {fault.Message}", fault);
        }
    }

    private static IArticleFormat? FormatOf(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".txt" => new PlainTextFormat(),
        ".md" or ".markdown" => new MarkdownFormat(),
        ".html" or ".htm" => new HtmlFormat(),
        _ => null,
    };

    private ReadFile? TryRead(string name, IArticleFormat format, List<ReadingProblem> problems)
    {
        try
        {
            FileNames.Demand(name);
            var bytes = _library.Read(name, format is HtmlFormat ? _limits.LargestHtml : _limits.LargestText);
            var key = _library.CanChange ? Convert.ToHexString(SHA256.HashData(bytes)) : name;
            var known = _known.GetValueOrDefault(name);
            return known?.Key == key ? known : Parse(name, format, bytes, key, known);
        }
        catch (UnreadableFileException fault)
        {
            problems.Add(new(name, null, fault.Message, IsRefused: true));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(name, null, $"it cannot be opened ({fault.Message}); check the file and its permissions", IsRefused: true));
        }

        return null;
    }

    private ReadFile Parse(string name, IArticleFormat format, byte[] bytes, string key, ReadFile? known)
    {
        var text = TextDecoder.Decode(bytes, format is HtmlFormat ? HtmlEncoding.Declared(bytes) : null, out var doubt);
        var file = new ArticleFile(name, text, doubt);
        var parsed = format.Parse(file, _limits);
        var doubts = (parsed.Doubts ?? [])
            .Select(d => new ReadingProblem(name, d.Paragraph == 0 ? null : d.Paragraph, d.What, IsRefused: false))
            .ToList();
        if (doubt is not null)
        {
            doubts.Add(new(name, null, doubt, IsRefused: false));
        }

        if (parsed.Paragraphs.Count == 0)
        {
            throw new UnreadableFileException("it holds no text");
        }

        var article = _builder.Build(file, parsed);
        return new ReadFile(key, Analyzed(article, known?.Article), doubts);
    }

    /// <summary>
    /// Analyses an article, keeping of the one before it every paragraph that still stands as it stood. Figures are read
    /// last, since whose they are can hang on the paragraph before and on the article as a whole.
    /// </summary>
    private Article Analyzed(Article article, Article? before)
    {
        var kept = before is null || before.Source != article.Source ? [] : before.Paragraphs.ToDictionary(paragraph => paragraph.Number);
        var paragraphs = article.Paragraphs.Select(now =>
            kept.TryGetValue(now.Number, out var then) && StandsAsBefore(now, then) ? then : now).ToArray();
        var changed = paragraphs.Where(paragraph => !kept.ContainsValue(paragraph)).ToHashSet();
        foreach (var paragraph in changed)
        {
            ParagraphAnalyzer.Analyze(paragraph, _vocabulary);
        }

        var analyzed = article with { Paragraphs = paragraphs };
        var topic = ArticleTopic.Of(analyzed, _vocabulary);
        var isSameTopic = before is not null && topic.IsSameAs(ArticleTopic.Of(before, _vocabulary));
        var figures = new FigureReader(_vocabulary, article.Source.Language);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var isAsBefore = isSameTopic && !changed.Contains(paragraphs[i]) && (i == 0 || !changed.Contains(paragraphs[i - 1]));
            if (!isAsBefore)
            {
                paragraphs[i] = changed.Contains(paragraphs[i]) ? paragraphs[i] : Renewed(paragraphs[i]);
                paragraphs[i].Figures = figures.Read(paragraphs[i], i == 0 ? null : paragraphs[i - 1], topic);
                ParagraphsAnalyzed++;
            }
        }

        return analyzed;
    }

    /// <summary>The paragraph anew, since the one that an older corpus holds must not change.</summary>
    private Paragraph Renewed(Paragraph paragraph)
    {
        var renewed = new Paragraph(paragraph.Source, paragraph.Number, paragraph.Kind, paragraph.Clean, paragraph.HeadingPath, paragraph.Row);
        ParagraphAnalyzer.Analyze(renewed, _vocabulary);
        return renewed;
    }

    private static bool StandsAsBefore(Paragraph now, Paragraph then) =>
        now.Kind == then.Kind
        && now.Clean.Original == then.Clean.Original
        && now.HeadingPath.SequenceEqual(then.HeadingPath)
        && (now.Row?.Columns ?? []).SequenceEqual(then.Row?.Columns ?? []);

    /// <summary>The articles, without every brief whose original is there too.</summary>
    private static List<Article> WithoutRestated(IEnumerable<ReadFile> files, List<ReadingProblem> problems)
    {
        var articles = new List<Article>();
        foreach (var same in files.Select(file => file.Article).GroupBy(article => article.Source.File))
        {
            var original = same.FirstOrDefault(article => !article.Source.IsBrief) ?? same.First();
            articles.Add(original);
            if (same.Count(article => article.Source.IsBrief == original.Source.IsBrief) > 1)
            {
                problems.Add(new(same.Key, null, "two files of the library speak for it; only the first is read", IsRefused: false));
            }
        }

        articles.Sort((a, b) => string.CompareOrdinal(a.Source.File, b.Source.File));
        return articles;
    }

    private sealed record ReadFile(string Key, Article Article, IReadOnlyList<ReadingProblem> Doubts);
}
