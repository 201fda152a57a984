namespace AxisBot.Conversations.Outages;

/// <summary>The seam to whoever knows how a part of the program is; while one is not well, the others go on.</summary>
public interface IHealth
{
    /// <summary>How messages name the part ("the database axisbot.db").</summary>
    string Name { get; }

    /// <summary>What is wrong, in one line; null where nothing is.</summary>
    string? Wrong { get; }
}

/// <summary>The seam to whoever knows whether state can be read and written now.</summary>
public interface IStateHealth : IHealth;

/// <summary>State that lives as long as the program does.</summary>
internal sealed class StateInMemory : IStateHealth
{
    public string Name => "the memory of this program";

    public string? Wrong => null;
}
