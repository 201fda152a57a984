using AxisBot.Answering.Answers;
using AxisBot.Answering.Writing;

namespace AxisBot.Conversations.Cards;

/// <summary>What a card says of the model that had to do with its answer: quietly, and without blame.</summary>
internal static class PenmanshipWords
{
    private const int LongestName = 60;

    /// <summary>The small print: who wrote the answer, or why it was composed; null where a model had no part in it.</summary>
    public static string? NoteOf(Penmanship? pen)
    {
        if (pen?.Fault is { } fault)
        {
            return $"Composed from the articles; {WhyOf(fault)}.";
        }

        if (pen is null || pen.Written <= pen.Withheld)
        {
            return null;
        }

        var written = $"Written by {NameOf(pen.Model)} from these sources";
        return pen.Withheld switch
        {
            0 => $"{written}.",
            1 => $"{written}; 1 of {pen.Written} sentences was withheld.",
            var withheld => $"{written}; {withheld} of {pen.Written} sentences were withheld.",
        };
    }

    /// <summary>How the question was understood, where it was not as it was asked; null where it was.</summary>
    public static CardLine? ReadAsOf(Penmanship? pen) => pen?.ReadAs is { } words ? new CardLine($"Read as: {words}") : null;

    /// <summary>The name of a model as a card has room for it.</summary>
    public static string NameOf(string model) => SafeText.Shortened(SafeText.OneLine(model), LongestName);

    private static string WhyOf(WriterFault fault) => fault switch
    {
        WriterFault.Unreachable => "the model could not be reached",
        WriterFault.NotAdmitted => "AxisBot has no access to the model",
        WriterFault.Busy => "the model had too much to do",
        WriterFault.Late => "the model did not answer in time",
        WriterFault.Spent => "what the model wrote became too long",
        WriterFault.Garbled => "what the model wrote could not be read",
        WriterFault.Empty => "the model wrote nothing",
        WriterFault.Declined => "the model did not want to write this",
        WriterFault.Unsupported => "what the model wrote does not stand in its sources",
        _ => "the model could not write this time",
    };
}
