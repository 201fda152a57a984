using AxisBot.Answering.Questions;

namespace AxisBot.Conversations.Commands;

/// <summary>Guesses which command somebody meant.</summary>
internal static class NearestCommand
{
    /// <summary>The command whose name is nearest to what was written; null where none is near.</summary>
    public static ICommand? To(string written, CommandBook book) =>
        NearestName.Among(book.All.Select(command => command.Name), written) is { } name ? book.All.First(command => command.Name == name) : null;

    /// <summary>That there is no such command, and which one may be meant.</summary>
    public static string Complaint(string written, CommandBook book)
    {
        var nearest = To(written, book);
        return $"There is no command “{CommandArguments.Shown(written)}”; {(nearest is null ? "“help” lists those there are." : $"did you mean “{nearest.Name}”?")}";
    }
}
