using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Commands;

/// <summary>Something that people can call up by name, on every surface alike.</summary>
public interface ICommand
{
    /// <summary>Its name: lower case, letters only; a command of two words is joined by a space ("forget me").</summary>
    string Name { get; }

    /// <summary>What it does, in one line of at most 100 characters.</summary>
    string Summary { get; }

    /// <summary>What it takes, in order.</summary>
    IReadOnlyList<CommandParameter> Parameters { get; }

    /// <summary>Whether it is for those who manage the channel.</summary>
    bool IsForManagers { get; }

    /// <summary>Whether what it does may depend on who manages the channel.</summary>
    bool HeedsManagers => IsForManagers;

    /// <summary>Whether its reply is for the eyes of whoever called it alone.</summary>
    bool IsPrivate { get; }

    /// <summary>Whether it answers a question, which a model may take long over: it is given up when nobody wants the answer any more.</summary>
    bool Asks => false;

    /// <summary>
    /// Whether somebody who writes its name with no sign before it, and some words behind, means the command and asks no
    /// question: "status" does, "status of the talks" does not.
    /// </summary>
    /// <param name="words">What follows the name; may be empty.</param>
    bool IsMeantBy(string words) => words.Length == 0;

    /// <summary>Does it.</summary>
    /// <param name="arguments">Its arguments by name; only those that were given.</param>
    /// <param name="scene">Who calls it, where, and what the library holds.</param>
    /// <param name="cancellation">Told to give up.</param>
    /// <returns>What to show; a refusal in words is a card too.</returns>
    Task<IReadOnlyList<Card>> RunAsync(IReadOnlyDictionary<string, string> arguments, CommandScene scene, CancellationToken cancellation);

    /// <summary>What somebody who has typed <paramref name="typed"/> may mean, the likeliest first; at most 25.</summary>
    /// <param name="parameter">The parameter that is being typed.</param>
    /// <param name="typed">What stands there so far; may be empty.</param>
    /// <param name="scene">Who types, where.</param>
    IReadOnlyList<Suggestion> Suggest(string parameter, string typed, CommandScene scene);
}
