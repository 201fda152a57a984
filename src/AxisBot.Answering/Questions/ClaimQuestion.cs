namespace AxisBot.Answering.Questions;

/// <summary>The question by which a claim is checked: a sentence alone might be taken for talk.</summary>
public static class ClaimQuestion
{
    private const string Opening = "fact check: ";

    /// <summary>The question whether a claim is true.</summary>
    public static string Of(string claim) => Opening + claim;
}
