namespace AxisBot.Answering.Questions;

/// <summary>The cues of the vocabulary that tell how somebody asks.</summary>
internal static class Cue
{
    public const string When = "when";
    public const string HowMany = "how_many";
    public const string HowMuch = "how_much";
    public const string Worth = "worth";
    public const string Share = "share";
    public const string Growth = "growth";
    public const string Duration = "duration";
    public const string Who = "who";
    public const string Where = "where";
    public const string Why = "why";
    public const string How = "how";
    public const string Which = "which";
    public const string List = "list";
    public const string Definition = "definition";
    public const string Compare = "compare";
    public const string Change = "change";
    public const string Conflict = "conflict";
    public const string Check = "check";
    public const string YesNo = "yes_no";
}
