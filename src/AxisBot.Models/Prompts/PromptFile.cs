using System.Text.RegularExpressions;
using HandlebarsDotNet;

namespace AxisBot.Models.Prompts;

/// <summary>A prompt as it was written: two parts with places for what is put in.</summary>
internal sealed partial class PromptFile
{
    private const string InstructionsHeading = "# Instructions";
    private const string MaterialHeading = "# Material";
    private const int LongestShown = 40;

    /// <summary>Words of ours, which alone may stand among what a model is to obey.</summary>
    private static readonly string[] OfInstructions = ["fence", "form", "language"];
    private static readonly string[] OfMaterial = ["question", "history", "evidence", "composed", "fence", "language"];
    private static readonly string[] NeededInInstructions = ["fence", "form"];

    private static readonly IHandlebars Braces = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });

    private readonly HandlebarsTemplate<object, object> _instructions;
    private readonly HandlebarsTemplate<object, object> _material;

    private PromptFile(HandlebarsTemplate<object, object> instructions, HandlebarsTemplate<object, object> material)
    {
        _instructions = instructions;
        _material = material;
    }

    /// <summary>Reads a prompt.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">The whole of it.</param>
    /// <exception cref="BrokenPromptException">It cannot be used.</exception>
    public static PromptFile Read(PromptKind kind, string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var instructions = HeadingAt(lines, InstructionsHeading, file);
        var material = HeadingAt(lines, MaterialHeading, file);
        if (material < instructions)
        {
            throw new BrokenPromptException(file, $"\"{MaterialHeading}\" stands before \"{InstructionsHeading}\"", "put the instructions first");
        }

        var prompt = new PromptFile(
            Compile(file, InstructionsHeading, string.Join('\n', lines[(instructions + 1)..material]), OfInstructions, NeededInInstructions),
            Compile(file, MaterialHeading, string.Join('\n', lines[(material + 1)..]), OfMaterial, Needed(kind)));
        prompt.Try(file);
        return prompt;
    }

    /// <summary>Puts parts into it, once: what is put in is not looked at again.</summary>
    public Prompt Render(PromptParts parts)
    {
        var byName = parts.ByName();
        return new Prompt(_instructions(byName).Trim(), _material(byName).Trim());
    }

    private static string[] Needed(PromptKind kind) => kind switch
    {
        PromptKind.FollowUp => ["question", "history", "evidence"],
        PromptKind.Digest => ["evidence"],
        PromptKind.Reword => ["question"],
        _ => ["question", "evidence"],
    };

    private static int HeadingAt(string[] lines, string heading, string file)
    {
        var at = Array.FindIndex(lines, line => line.TrimEnd() == heading);
        return at < 0 ? throw new BrokenPromptException(file, $"there is no line \"{heading}\"", $"write \"{InstructionsHeading}\" above what the model is to do, and \"{MaterialHeading}\" above what it is given")
            : Array.FindLastIndex(lines, line => line.TrimEnd() == heading) != at ? throw new BrokenPromptException(file, $"\"{heading}\" stands in it twice", "take one of the two out")
            : at;
    }

    private static HandlebarsTemplate<object, object> Compile(string file, string heading, string part, string[] known, string[] needed)
    {
        var names = new HashSet<string>();
        foreach (Match mark in Mark().Matches(part))
        {
            names.Add(NameIn(mark, file, heading, known));
        }

        if (Mark().Replace(part, "") is var rest && (rest.Contains("{{", StringComparison.Ordinal) || rest.Contains("}}", StringComparison.Ordinal)))
        {
            throw new BrokenPromptException(file, $"below \"{heading}\" a pair of braces has no partner", "write each name between two braces on both sides, such as {{question}}");
        }

        if (needed.FirstOrDefault(name => !names.Contains(name)) is { } missing)
        {
            throw new BrokenPromptException(file, $"below \"{heading}\" there is no {Braced(missing)}", "put it where that is to stand");
        }

        try
        {
            return Braces.Compile(part);
        }
        catch (Exception fault) when (fault is HandlebarsException or InvalidOperationException or ArgumentException)
        {
            throw new BrokenPromptException(file, $"below \"{heading}\" the braces do not fit together", "close each {{#if ...}} by {{/if}}");
        }
    }

    /// <summary>The name that a mark puts in; empty where it puts nothing in.</summary>
    private static string NameIn(Match mark, string file, string heading, string[] known)
    {
        var inside = mark.Groups["inside"].Value.Trim();
        if (inside is "else" or "/if" or "/unless" || inside.StartsWith('!'))
        {
            return "";
        }

        var name = Condition().Match(inside) is { Success: true } condition ? condition.Groups["name"].Value : inside;
        return known.Contains(name) ? name : throw new BrokenPromptException(
            file, $"below \"{heading}\" stands {Braced(Short(inside))}, which is not known there", $"these are: {string.Join(", ", known.Select(Braced))}");
    }

    private static string Braced(string name) => $"{{{{{name}}}}}";

    private static string Short(string inside) => QuotedText.Of(inside, LongestShown);

    /// <summary>What cannot be rendered is found out now and not when somebody asks.</summary>
    private void Try(string file)
    {
        try
        {
            Render(PromptParts.Of("a question", []));
        }
        catch (HandlebarsException)
        {
            throw new BrokenPromptException(file, "nothing can be put into it", "close each {{#if ...}} by {{/if}}, and use no other marks than names");
        }
    }

    [GeneratedRegex(@"(?<!\{)\{\{(?<inside>[^{}]*)\}\}(?!\})")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^#(?:if|unless)\s+(?<name>\w+)$")]
    private static partial Regex Condition();
}
