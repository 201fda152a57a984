namespace AxisBot.Models.Replies;

/// <summary>Takes the words of a reply as they come.</summary>
internal interface IReplyTaker
{
    /// <summary>Whether something of it has been given away, so that it cannot be asked for again.</summary>
    bool HasGivenAway { get; }

    /// <summary>Whether the reply is whole; what comes behind it is of no interest.</summary>
    bool IsWhole { get; }

    /// <summary>Takes the next piece, of any length.</summary>
    /// <exception cref="Wires.CallFault">It is not of the form that was demanded.</exception>
    ValueTask TakeAsync(string piece, CancellationToken cancellation);

    /// <summary>Looks at the end whether all is there.</summary>
    /// <exception cref="Wires.CallFault">It is not.</exception>
    void Finish();
}
