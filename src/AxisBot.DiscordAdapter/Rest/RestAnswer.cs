using System.Text.Json;

namespace AxisBot.DiscordAdapter.Rest;

/// <summary>What became of a request.</summary>
internal abstract record RestAnswer;

/// <summary>It was carried out.</summary>
/// <param name="Body">What was answered; undefined where nothing was.</param>
internal sealed record Done(JsonElement Body) : RestAnswer;

/// <summary>Discord says no: it was not carried out, and would not be if it were sent again.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">Discord's own number; 0 where it gives none.</param>
/// <param name="Fields">Which fields are wrong, without their values; empty where Discord does not say.</param>
internal sealed record Declined(int Status, int Code, string Fields = "") : RestAnswer
{
    /// <summary>The same in words, without anybody's.</summary>
    public string Reason => $"Discord says {Status}{(Code > 0 ? $" ({Code})" : "")}{(Fields.Length > 0 ? $": {Fields}" : "")}";
}

/// <summary>It was certainly not carried out, and may be sent later.</summary>
/// <param name="Wait">How long to wait at the least.</param>
/// <param name="Reason">Why, in words.</param>
internal sealed record Later(TimeSpan Wait, string Reason) : RestAnswer;

/// <summary>Whether it was carried out is not known.</summary>
/// <param name="Reason">Why, in words.</param>
internal sealed record Lost(string Reason) : RestAnswer;

/// <summary>Discord's own numbers for what went wrong, as far as they make a difference here.</summary>
internal static class ErrorCodes
{
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int MissingPermissions = 50013;
    public const int NotOfThisChannelType = 50024;
    public const int InvalidWebhookToken = 50027;
    public const int InvalidForm = 50035;
    public const int ThreadIsArchived = 50083;
    public const int NoReplyWithoutHistory = 160002;
    public const int ThreadExists = 160004;
}
