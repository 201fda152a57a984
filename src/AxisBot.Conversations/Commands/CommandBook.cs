namespace AxisBot.Conversations.Commands;

/// <summary>All commands, by name.</summary>
public sealed class CommandBook(IEnumerable<ICommand> commands)
{
    private readonly Dictionary<string, ICommand> _byName = commands.ToDictionary(command => command.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The commands, in the order in which help lists them.</summary>
    public IReadOnlyCollection<ICommand> All => _byName.Values;

    /// <summary>The command of a name; null where there is none.</summary>
    public ICommand? Find(string name) => _byName.GetValueOrDefault(name.Trim());
}
