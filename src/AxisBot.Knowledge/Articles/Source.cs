namespace AxisBot.Knowledge.Articles;

/// <summary>Where an article comes from, and in which form the library holds it.</summary>
/// <param name="File">The name that citations give: of a brief, the name of the article that it restates.</param>
/// <param name="Title">The article's title; the file name where it has none.</param>
/// <param name="Publisher">Who published it, where the text tells.</param>
/// <param name="Published">The day it was published, where the text tells.</param>
/// <param name="Language">Language of the text, as an ISO 639-1 code ("en").</param>
/// <param name="IsBrief">Whether the library holds a restatement in our own words and not the article itself.</param>
public sealed record Source(
    string File,
    string Title,
    string? Publisher,
    DateOnly? Published,
    string Language,
    bool IsBrief);
