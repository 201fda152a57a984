using System.Text.Json.Nodes;
using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What a message must be like, wherever it is sent.</summary>
internal static class MessageRules
{
    public const int LongestContent = 2000;
    public const int MostEmbeds = 10;
    public const int LongestNonce = 25;
    public const int MostStickers = 3;
    public const int LongestFileDescription = 1024;

    private static readonly string[] Everywhere = ["content", "embeds", "allowed_mentions", "components", "flags", "attachments", "poll"];
    private static readonly string[] OfChannel = [.. Everywhere, "tts", "nonce", "enforce_nonce", "message_reference", "sticker_ids"];
    private static readonly string[] OfWebhook = [.. Everywhere, "tts"];

    public static void Check(PayloadKind kind, FormPart form, IReadOnlyList<UploadedFile> files)
    {
        form.Known(kind switch
        {
            PayloadKind.CreateMessage => OfChannel,
            PayloadKind.EditMessage => [.. Everywhere, "sticker_ids"],
            PayloadKind.EditFollowUp => Everywhere,
            _ => OfWebhook,
        });
        CheckParts(form, files);
        CheckFlags(kind, form["flags"]);
        CheckNonce(form);
        CheckShape(kind, form, files);
    }

    /// <summary>The parts that a message has wherever it stands.</summary>
    public static void CheckParts(FormPart form, IReadOnlyList<UploadedFile> files)
    {
        form["content"].Length(0, LongestContent);
        form["sticker_ids"].Count(0, MostStickers);
        EmbedRules.Check(form["embeds"], files);
        MentionRules.Check(form["allowed_mentions"]);
        CheckAttachments(form["attachments"], files);
        ComponentRules.Check(form["components"], IsV2(form), files);
    }

    public static bool IsV2(FormPart form) => ((MessageMarks)(form["flags"].Number ?? 0)).HasFlag(MessageMarks.ComponentsV2);

    /// <summary>The marks that may be set: an edit hides no message and makes none loud.</summary>
    private static void CheckFlags(PayloadKind kind, FormPart flags)
    {
        var allowed = kind switch
        {
            PayloadKind.FollowUp => MessageMarks.SuppressEmbeds | MessageMarks.Ephemeral | MessageMarks.SuppressNotifications | MessageMarks.ComponentsV2 | MessageMarks.VoiceMessage,
            PayloadKind.CreateMessage => MessageMarks.SuppressEmbeds | MessageMarks.SuppressNotifications | MessageMarks.ComponentsV2 | MessageMarks.VoiceMessage,
            _ => (MessageMarks)int.MaxValue, // changes that are not possible are ignored in an edit
        };
        if (((MessageMarks)(flags.Number ?? 0) & ~allowed) != 0)
        {
            flags.Fail("BASE_TYPE_CHOICES", $"Only {allowed} may be set.");
        }
    }

    private static void CheckNonce(FormPart form)
    {
        var nonce = form["nonce"];
        if (nonce.Text is not null)
        {
            nonce.Length(0, LongestNonce);
        }
    }

    private static void CheckShape(PayloadKind kind, FormPart form, IReadOnlyList<UploadedFile> files)
    {
        if (IsV2(form))
        {
            CheckV2(kind, form);
        }
        else if (kind is PayloadKind.CreateMessage or PayloadKind.FollowUp && IsEmpty(form, files))
        {
            form.Fail(FormError.Empty, "Cannot send an empty message");
        }
    }

    /// <summary>A message of components holds nothing else. An edit that makes one of another empties the rest, which is no content.</summary>
    public static void CheckV2(PayloadKind kind, FormPart form)
    {
        foreach (var other in new[] { form["content"], form["embeds"], form["sticker_ids"], form["poll"] }.Where(other => HoldsSomething(other)))
        {
            other.Fail("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", "A message of components has no such field.");
        }

        if (kind is not (PayloadKind.EditMessage or PayloadKind.EditFollowUp) && !HoldsSomething(form["components"]))
        {
            form["components"].Require();
        }
    }

    public static bool IsEmpty(FormPart form, IReadOnlyList<UploadedFile> files) =>
        files.Count == 0 && !new[] { form["content"], form["embeds"], form["components"], form["sticker_ids"], form["poll"] }.Any(part => HoldsSomething(part));

    private static bool HoldsSomething(FormPart part) => !part.IsMissing && part.Node switch
    {
        JsonArray items => items.Count > 0,
        JsonValue => part.Text?.Trim().Length != 0,
        _ => true,
    };

    private static void CheckAttachments(FormPart attachments, IReadOnlyList<UploadedFile> files)
    {
        attachments.Count(0, 10);
        foreach (var attachment in attachments.Items.Where(attachment => attachment.Known("id", "filename", "title", "description", "is_spoiler", "duration_secs", "waveform")))
        {
            attachment["id"].Require();
            attachment["description"].Length(0, LongestFileDescription);
            var id = attachment["id"].Number ?? (int.TryParse(attachment["id"].Text, out var number) ? number : null);
            if (id is not null && files.All(file => file.Number != id))
            {
                attachment["id"].Fail("UNKNOWN_FILE", $"There is no files[{id}].");
            }
        }
    }
}
