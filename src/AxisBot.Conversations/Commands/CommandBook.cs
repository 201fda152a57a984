namespace AxisBot.Conversations.Commands;

/// <summary>All commands, by name; the help on them is one of them.</summary>
public sealed class CommandBook
{
    private readonly Dictionary<string, ICommand> _byName;

    /// <summary>A book of commands. Of two with one name the later counts; help is added where none of them is that.</summary>
    public CommandBook(IEnumerable<ICommand> commands)
    {
        _byName = new Dictionary<string, ICommand>(StringComparer.OrdinalIgnoreCase);
        foreach (var command in commands)
        {
            _byName[command.Name] = command;
        }

        var help = new HelpCommand(this);
        _byName.TryAdd(help.Name, help);
    }

    /// <summary>The commands, in the order in which help lists them.</summary>
    public IReadOnlyCollection<ICommand> All => _byName.Values;

    /// <summary>The command of a name, two words joined by a space, a hyphen or an underscore; null where there is none.</summary>
    public ICommand? Find(string name) => _byName.GetValueOrDefault(name.Trim().Replace('-', ' ').Replace('_', ' '));
}
