using AxisBot.Conversations.Cards;
using AxisBot.Conversations.Messages;

namespace AxisBot.Conversations.Answers;

/// <summary>An answer that was given, remembered for its buttons.</summary>
/// <param name="Id">Names it: 16 hexadecimal digits.</param>
/// <param name="Question">The message that asked.</param>
/// <param name="Place">Where it was asked.</param>
/// <param name="PersonId">Who asked.</param>
/// <param name="Card">What was shown.</param>
public sealed record GivenAnswer(string Id, MessageId Question, Place Place, string PersonId, Card Card);
