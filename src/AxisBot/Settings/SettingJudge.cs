using AxisBot.Conversations.Cards;

namespace AxisBot.Settings;

/// <summary>Looks at what was found in one place, and says what of it can be used and what is wrong with the rest.</summary>
internal sealed class SettingJudge
{
    private const int LongestShown = 60;

    private readonly IReadOnlyList<Found> _found;
    private readonly List<SettingFault> _faults = [];
    private readonly List<Found> _closed = [];
    private readonly Dictionary<object, string> _once = [];

    private SettingJudge(IReadOnlyList<Found> found) => _found = found;

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public static IReadOnlyList<SettingFault> FaultsOf(IReadOnlyList<Found> found)
    {
        var judge = new SettingJudge(found);
        foreach (var setting in found)
        {
            judge.Judge(setting);
        }

        return judge._faults;
    }

    /// <summary>A value as a message may give it: on one line, not long, and never a secret.</summary>
    public static string Shown(string text) => Shown(text, Secrets.Shown(text));

    /// <summary>The same of a path: of a long one the end is shown, which tells which file it is.</summary>
    public static string ShownPath(string path)
    {
        if (path.Length <= LongestShown || Secrets.Shown(path) != path)
        {
            return Shown(path);
        }

        var mark = path.IndexOf(Path.DirectorySeparatorChar, path.Length - LongestShown + 1);
        return mark < 0 ? Shown(path) : Shown($"…{path[mark..]}");
    }

    private static string Shown(string text, string shown) =>
        shown == text ? $"\"{SafeText.Shortened(SafeText.OneLine(text), LongestShown)}\"{Unseen(text)}" : shown;

    /// <summary>What of a value is easily overlooked.</summary>
    private static string Unseen(string text) => text switch
    {
        ['"', .., '"'] or ['\'', .., '\''] => " (its quotation marks count)",
        _ when text.Trim('\r', '\n') != text => " (a line break at its edge counts)",
        _ when text.Trim() != text => " (a blank at its edge counts)",
        _ => "",
    };

    private void Judge(Found found)
    {
        if (_closed.Any(above => found.IsBelow(above.Key)))
        {
            return;
        }

        if (KnownSettings.Find(found.Key) is { } known)
        {
            Judge(found, known);
        }
        else if (KnownSettings.ListOf(found.Key) is { } list)
        {
            JudgeValue(found, list, "an item of it");
        }
        else if (!KnownSettings.IsSection(found.Key))
        {
            JudgeUnknown(found);
        }
        else if (found.Form != FoundForm.Section)
        {
            AddClosed(found, $"{FormOf(found)}, and a section is wanted", IsVariable(found)
                ? $"set its keys one by one, such as {KnownSettings.All.First(known => found.IsAbove(known.Name)).Variable}"
                : $"put its keys in braces: \"{found.Key}\": {{ ... }}");
        }
    }

    private void Judge(Found found, SettingKey known)
    {
        if (!known.IsList)
        {
            JudgeValue(found, known, "it");
        }
        else if (found.Form != FoundForm.List)
        {
            AddClosed(found, $"{FormOf(found)}, and a list is wanted", $"write [\"{known.Example}\"], or [] for none");
        }
    }

    private void JudgeValue(Found found, SettingKey known, string subject)
    {
        var fix = $"write {known.Wanted}, such as {known.Example}";
        if (found.Form != FoundForm.Text && found.Form != known.Form)
        {
            AddClosed(found, FormOf(found), fix);
        }
        else if (string.IsNullOrWhiteSpace(found.Text))
        {
            if (!known.MayBeEmpty || known.IsList || found.IsOption)
            {
                AddClosed(found, $"{subject} is empty", fix);
            }
        }
        else if (known.WrongWith(found.Text) is { } wrong)
        {
            AddClosed(found, $"{Shown(found.Text, known.Shown(found.Text))} {wrong}", fix);
        }
        else if (known.OnceOf(found.Text) is { } once && !_once.TryAdd((known.Name, once), found.Key))
        {
            AddClosed(found, $"{Shown(found.Text)} begins as {_once[(known.Name, once)]} does", "take one of the two out");
        }
    }

    /// <summary>A section that is not known is told by the keys in it, if it has any.</summary>
    private void JudgeUnknown(Found found)
    {
        if (found.Form != FoundForm.Section || !_found.Any(other => other.IsBelow(found.Key)))
        {
            var nearest = NearestKey.To(found.Key);
            AddClosed(found, "there is no such key", $"the nearest is {(IsVariable(found) ? nearest.Variable : nearest.Name)}; mend the name or take it out");
        }
    }

    private void AddClosed(Found found, string wrong, string fix)
    {
        if (found.Form is FoundForm.List or FoundForm.Section)
        {
            _closed.Add(found);
        }

        _faults.Add(new SettingFault(found.Key.Length == 0 ? "(no key)" : SafeText.OneLine(Secrets.Shown(found.Key)), found.Where, wrong, fix));
    }

    private static bool IsVariable(Found found) => found.Where.StartsWith(SettingsVariables.WhereOf(""), StringComparison.Ordinal);

    private static string FormOf(Found found) => found.Form switch
    {
        FoundForm.Text => "it is a text",
        FoundForm.Number => "it is a number",
        FoundForm.Truth => $"it is {found.Text}",
        FoundForm.Nothing => "it is null",
        FoundForm.List => "it is a list",
        _ => "it is a section",
    };
}
