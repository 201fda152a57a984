using AxisBot.Conversations.Cards;

namespace AxisBot.Web.Sources;

/// <summary>Links the sources of cards to the page, where people outside reach it.</summary>
public sealed class PublicLinks(WebSettings settings) : ISourceLinks
{
    /// <inheritdoc/>
    public Uri? Find(CardSource source) => settings is { Enabled: true, PublicUrl: { } site } ? ViewerLinks.UriOf(source, site) : null;
}
