using AxisBot.Answering.Answers;

namespace AxisBot.Answering.Composing;

/// <summary>Makes refusals: what the articles do not say, then the nearest that they come.</summary>
internal static class Refusals
{
    /// <summary>Stands before the nearest sentence of a refusal.</summary>
    private const string NearestSentence = "The nearest they come: ";

    /// <summary>A refusal with what was withheld, where there is anything.</summary>
    /// <param name="reason">Why there is no answer.</param>
    /// <param name="lead">The same in a sentence.</param>
    /// <param name="nearest">The best that was found; null where nothing comes near.</param>
    /// <param name="confidence">How likely it is that the nearest would have been right.</param>
    /// <param name="introduction">What stands before the nearest.</param>
    public static Refusal Of(RefusalReason reason, string lead, Claim? nearest, double confidence, string introduction = NearestSentence)
    {
        var claims = new List<Claim> { new(lead, []) };
        if (nearest is not null)
        {
            claims.Add(nearest with { Text = introduction + nearest.Text });
        }

        return new Refusal { Reason = reason, Claims = claims, Nearest = nearest, Confidence = confidence };
    }
}
