namespace AxisBot.Knowledge.Figures.Reading;

/// <summary>A number found in a row of tokens.</summary>
/// <param name="End">Number of the first token behind it, its scale included.</param>
/// <param name="Value">What it is worth, its scale included.</param>
/// <param name="Scale">The scale by which it was multiplied; 1 for none.</param>
/// <param name="IsDigits">Whether it is written in digits.</param>
/// <param name="IsVague">Whether it only names an order of magnitude ("hundreds of thousands").</param>
/// <param name="IsShare">Whether it is a part of a whole ("a third", "two in five"), in percent.</param>
internal readonly record struct NumberRead(
    int End, decimal Value, decimal Scale, bool IsDigits, bool IsVague = false, bool IsShare = false);
