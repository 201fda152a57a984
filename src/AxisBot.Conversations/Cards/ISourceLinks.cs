namespace AxisBot.Conversations.Cards;

/// <summary>The seam to where people can look at the words that a source gives.</summary>
public interface ISourceLinks
{
    /// <summary>Where they are shown to whoever reads the card; null where they are shown nowhere.</summary>
    Uri? Find(CardSource source);
}

/// <summary>Where nothing is shown beside the cards themselves.</summary>
internal sealed class NoSourceLinks : ISourceLinks
{
    public Uri? Find(CardSource source) => null;
}
