using AxisBot.Conversations.Messages;

namespace AxisBot.SlackAdapter.Incoming;

/// <summary>
/// Something to be shown to one person at once. It is done after Slack was told that it arrived, and not kept: whoever opens the tab or the
/// form again gets it again.
/// </summary>
internal abstract record Errand;

/// <summary>Shows the home tab.</summary>
/// <param name="User">To whom.</param>
/// <param name="View">What it is about.</param>
internal sealed record ShowHome(string User, HomeView View) : Errand;

/// <summary>Offers questions where somebody opens the messages of the agent.</summary>
/// <param name="Team">The workspace.</param>
/// <param name="Channel">The direct message.</param>
internal sealed record OfferQuestions(string Team, string Channel) : Errand;

/// <summary>Opens the form in which a claim is checked.</summary>
/// <param name="Trigger">By which it may be opened, for three seconds.</param>
/// <param name="Team">The workspace.</param>
/// <param name="Claim">What stands in it; empty for nothing.</param>
/// <param name="Return">Where the verdict goes.</param>
/// <param name="Otherwise">What is taken in where the form cannot be opened; null for nothing.</param>
internal sealed record OpenClaimForm(string Trigger, string Team, string Claim, ClaimReturn Return, IncomingMessage? Otherwise) : Errand;

/// <summary>Opens the form in which the time of a digest is set.</summary>
/// <param name="Trigger">By which it may be opened, for three seconds.</param>
/// <param name="View">The home tab that it is opened from.</param>
internal sealed record OpenDigestForm(string Trigger, HomeView View) : Errand;

/// <summary>Somebody has the agent stop its work in a thread.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Thread">The thread.</param>
internal sealed record StopWork(string Channel, string Thread) : Errand;

/// <summary>Somebody looks at a channel while the agent is open beside it.</summary>
/// <param name="User">Who.</param>
/// <param name="Channel">The channel.</param>
internal sealed record NoteLooking(string User, string Channel) : Errand;
