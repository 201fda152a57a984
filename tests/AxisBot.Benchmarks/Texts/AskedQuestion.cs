namespace AxisBot.Benchmarks.Texts;

/// <summary>A question put to every rival alike.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Paragraph">Number of the paragraph that answers it, from 0; below 0 where nobody has said.</param>
internal readonly record struct AskedQuestion(string Text, int Paragraph);
