using AxisBot.Answering.Questions;

namespace AxisBot.Conversations.Commands;

/// <summary>Guesses which command somebody meant.</summary>
internal static class NearestCommand
{
    private const int Farthest = 3;

    /// <summary>The command whose name is nearest to what was written; null where none is near.</summary>
    public static ICommand? To(string written, CommandBook book)
    {
        var name = written.Trim().ToLowerInvariant();
        return name.Length is 0 or > 20 ? null : book.All
            .Select(command => (Command: command, Distance: command.Name.StartsWith(name, StringComparison.Ordinal) ? 1 : EditDistance.Between(name, command.Name, Farthest)))
            .Where(near => near.Distance <= Math.Min(Farthest, Math.Max(1, name.Length / 2)))
            .OrderBy(near => near.Distance).Select(near => near.Command).FirstOrDefault();
    }

    /// <summary>That there is no such command, and which one may be meant.</summary>
    public static string Complaint(string written, CommandBook book)
    {
        var nearest = To(written, book);
        return $"There is no command “{CommandArguments.Shown(written)}”; {(nearest is null ? "“help” lists those there are." : $"did you mean “{nearest.Name}”?")}";
    }
}
