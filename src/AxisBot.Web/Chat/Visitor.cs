using System.Security.Cryptography;
using AxisBot.Conversations.Messages;
using AxisBot.Web.Guarding;
using Microsoft.AspNetCore.Http;

namespace AxisBot.Web.Chat;

/// <summary>Who visits: a random name in a cookie, and nothing else of them.</summary>
internal static class Visitor
{
    /// <summary>How messages name this surface.</summary>
    public const string Surface = "web";

    private const string Cookie = "axisbot-visitor";
    private const int Digits = 32;

    /// <summary>The visitor, who gets a name with the first visit.</summary>
    public static Person Of(HttpContext context, AllowedNames names)
    {
        if (context.Request.Cookies[Cookie] is { } known && IsId(known))
        {
            return new Person(known);
        }

        var id = NewId();
        context.Response.Cookies.Append(Cookie, id, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = names.IsSecure(context.Request),
            Path = "/",
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(30),
        });
        return new Person(id);
    }

    /// <summary>
    /// A conversation of the visitor. The visitor's name is the channel, so that nobody who learns the name of a thread is in it.
    /// </summary>
    public static Place PlaceOf(Person visitor, string thread) => new(Surface, "", visitor.Id, thread, PlaceKind.Direct);

    /// <summary>A name that nobody can guess.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(Digits, lowercase: true);

    /// <summary>Whether it is such a name.</summary>
    public static bool IsId(string text) => text.Length == Digits && text.All(char.IsAsciiHexDigitLower);
}
