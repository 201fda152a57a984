using Microsoft.AspNetCore.Http;

namespace AxisBot.Web.Pages;

/// <summary>What went wrong, for a visitor.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Title">What it is.</param>
/// <param name="Advice">What to do.</param>
public sealed record Problem(int Status, string Title, string Advice)
{
    /// <summary>The problem that a status stands for.</summary>
    public static Problem Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => new(status, "There is no such page", "The library may have changed since the link was made. All articles are listed under Sources."),
        StatusCodes.Status405MethodNotAllowed => new(status, "This page cannot be used that way", "Open it with your browser instead."),
        StatusCodes.Status413PayloadTooLarge => new(status, "That is too much at once", $"Ask in at most {Chat.ChatForm.LongestText:#,##0} characters."),
        StatusCodes.Status415UnsupportedMediaType => new(status, "That is not a form of this page", "Ask with the field on the page Ask."),
        _ => new(status, "The request could not be read", "Ask with the field on the page Ask."),
    };

    /// <summary>Something that should not have happened.</summary>
    /// <param name="id">What the log knows it by.</param>
    public static Problem Unexpected(string id) => new(
        StatusCodes.Status500InternalServerError, "Something went wrong", $"It is written down under the number {id}. Please try again.");
}
