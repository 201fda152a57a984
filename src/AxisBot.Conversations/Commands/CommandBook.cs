namespace AxisBot.Conversations.Commands;

/// <summary>All commands, by name; the help on them is one of them.</summary>
public sealed class CommandBook
{
    private readonly Dictionary<string, ICommand> _byName;

    /// <summary>A book of commands; help is added to them.</summary>
    public CommandBook(IEnumerable<ICommand> commands)
    {
        All = [.. commands, new HelpCommand(this)];
        _byName = All.ToDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The commands, in the order in which help lists them.</summary>
    public IReadOnlyCollection<ICommand> All { get; }

    /// <summary>The command of a name, two words joined by a space, a hyphen or an underscore; null where there is none.</summary>
    public ICommand? Find(string name) => _byName.GetValueOrDefault(name.Trim().Replace('-', ' ').Replace('_', ' '));
}
