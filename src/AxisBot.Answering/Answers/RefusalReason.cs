namespace AxisBot.Answering.Answers;

/// <summary>Why a question was not answered.</summary>
public enum RefusalReason
{
    /// <summary>Nothing in the articles comes near.</summary>
    NotInArticles,

    /// <summary>The articles have such figures, but not for the time asked.</summary>
    PeriodMissing,

    /// <summary>The articles have such figures, but not of the parties asked.</summary>
    PartyMissing,

    /// <summary>The articles speak of it, but do not give what was to be measured.</summary>
    MeasureMissing,

    /// <summary>The question takes for granted what the articles deny.</summary>
    FalsePremise,

    /// <summary>It is an order to the bot, and no question about the articles.</summary>
    NotAQuestion,
}
