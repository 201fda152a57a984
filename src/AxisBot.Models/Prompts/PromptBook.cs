using System.Text;
using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;

namespace AxisBot.Models.Prompts;

/// <summary>All prompts: those inside the program, and in their place those of a folder.</summary>
public sealed class PromptBook
{
    private const int MostBytes = 1 << 16;
    private const string Extension = ".md";
    private const string About = "README.md";

    private static readonly Dictionary<PromptKind, string> Names = new()
    {
        [PromptKind.Answer] = "answer.md",
        [PromptKind.FollowUp] = "follow-up.md",
        [PromptKind.ClaimCheck] = "claim-check.md",
        [PromptKind.Digest] = "digest.md",
        [PromptKind.Reword] = "reword.md",
    };

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<PromptKind, PromptFile> _files;

    private PromptBook(Dictionary<PromptKind, PromptFile> files) => _files = files;

    /// <summary>Opens it, and looks whether every prompt can be used.</summary>
    /// <param name="folder">A folder with some or all of the prompts; null for those inside the program alone.</param>
    /// <exception cref="BrokenPromptException">One cannot be used, or the folder cannot be read.</exception>
    public static PromptBook Open(string? folder = null)
    {
        var own = folder is null ? [] : Own(folder);
        return new PromptBook(Names.ToDictionary(
            name => name.Key,
            name => own.TryGetValue(name.Value, out var path) ? PromptFile.Read(name.Key, path, Text(path)) : PromptFile.Read(name.Key, name.Value, Inside(name.Value))));
    }

    /// <summary>What a model is told for an order.</summary>
    internal Prompt Render(WritingOrder order) => _files[order.Task switch
    {
        WritingTask.FollowUp => PromptKind.FollowUp,
        WritingTask.ClaimCheck => PromptKind.ClaimCheck,
        WritingTask.Digest => PromptKind.Digest,
        _ => PromptKind.Answer,
    }].Render(PromptParts.Of(order));

    /// <summary>What a model is told that is to say a question in other words.</summary>
    internal Prompt RenderRewording(string question, IReadOnlyList<Turn> history) => _files[PromptKind.Reword].Render(PromptParts.Of(question, history));

    /// <summary>A file whose name is mistyped would be left out without a word, so one that is not known is refused.</summary>
    private static Dictionary<string, string> Own(string folder)
    {
        const string fix = "name a folder with one or more of answer.md, follow-up.md, claim-check.md, digest.md, reword.md";
        try
        {
            var own = Directory.EnumerateFiles(folder, $"*{Extension}").Where(path => Path.GetFileName(path) != About).ToDictionary(path => Path.GetFileName(path));
            return own.Keys.FirstOrDefault(name => !Names.ContainsValue(name)) is { } unknown ? throw new BrokenPromptException(own[unknown], "there is no prompt of this name", "rename it or take it away")
                : own.Count == 0 ? throw new BrokenPromptException(folder, "it holds no prompt", fix)
                : own;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BrokenPromptException(folder, Directory.Exists(folder) ? "it cannot be read" : "there is no such folder", fix);
        }
    }

    private static string Text(string path)
    {
        try
        {
            return new FileInfo(path).Length > MostBytes ? throw new BrokenPromptException(path, "it is larger than a prompt can be", "keep it below 64 KB") : File.ReadAllText(path, Strict);
        }
        catch (DecoderFallbackException)
        {
            throw new BrokenPromptException(path, "it is no text in UTF-8", "save it as UTF-8");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new BrokenPromptException(path, "it cannot be read", "let AxisBot read it, or take it away");
        }
    }

    private static string Inside(string name)
    {
        using var stream = typeof(PromptBook).Assembly.GetManifestResourceStream($"prompts/{name}")!;
        using var reader = new StreamReader(stream, Strict);
        return reader.ReadToEnd();
    }
}
