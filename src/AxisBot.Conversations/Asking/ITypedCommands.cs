using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Asking;

/// <summary>The seam to whoever reads a command out of words that address AxisBot.</summary>
public interface ITypedCommands
{
    /// <summary>The command that somebody typed; null where the words are a question.</summary>
    CommandCall? Read(WrittenMessage message);
}
