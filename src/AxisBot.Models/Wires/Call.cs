using AxisBot.Answering.Writing;
using AxisBot.Models.Prompts;
using AxisBot.Models.Replies;

namespace AxisBot.Models.Wires;

/// <summary>One call with all its attempts.</summary>
/// <param name="prompt">What the model is told.</param>
/// <param name="form">The form of the reply.</param>
/// <param name="begin">Begins to take a reply.</param>
internal sealed class Call(Prompt prompt, ReplyForm form, Func<IReplyTaker> begin)
{
    private IReplyTaker? _taker;

    /// <summary>What the model is told.</summary>
    public Prompt Prompt => prompt;

    /// <summary>The form of the reply.</summary>
    public ReplyForm Form => form;

    /// <summary>What all attempts have cost.</summary>
    public TokenUse Use { get; set; }

    /// <summary>Why the last attempt came to nothing; null while one is under way.</summary>
    public CallFault? Last { get; set; }

    /// <summary>Whether something has been given away.</summary>
    public bool HasGivenAway => _taker?.HasGivenAway == true;

    /// <summary>Begins to take a reply.</summary>
    public IReplyTaker Begin() => _taker = begin();
}
