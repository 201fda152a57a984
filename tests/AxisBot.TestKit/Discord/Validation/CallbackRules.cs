using AxisBot.TestKit.Discord.Messages;
using AxisBot.TestKit.Discord.Rest;

namespace AxisBot.TestKit.Discord.Validation;

/// <summary>What the first answer to an interaction must be like.</summary>
internal static class CallbackRules
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int UpdateMessage = 7;
    public const int Autocomplete = 8;
    public const int Modal = 9;

    public const int MostChoices = 25;
    public const int LongestChoice = 100;
    public const int LongestModalTitle = 45;
    public const int MostInModal = 5;

    private const MessageMarks Settable = MessageMarks.SuppressEmbeds | MessageMarks.Ephemeral | MessageMarks.ComponentsV2 | MessageMarks.VoiceMessage | MessageMarks.SuppressNotifications;

    public static void Check(FormPart form, IReadOnlyList<UploadedFile> files)
    {
        form.Known("type", "data");
        form["type"].Require();
        form["type"].OneOf("1", "4", "5", "6", "7", "8", "9", "12");
        var said = form["data"];
        switch (form["type"].Number)
        {
            case Message or UpdateMessage:
                CheckMessage(form["type"].Number == Message, said, files);
                break;
            case DeferredMessage:
                CheckFlags(said["flags"], MessageMarks.Ephemeral);
                break;
            case Autocomplete:
                CheckChoices(said);
                break;
            case Modal:
                CheckModal(said);
                break;
        }
    }

    /// <summary>Choices that a person may pick: of an option, or offered while typing.</summary>
    public static void CheckChoiceList(FormPart choices)
    {
        choices.Count(0, MostChoices);
        foreach (var choice in choices.Items)
        {
            choice.Known("name", "name_localizations", "value");
            choice["name"].RequiredLength(1, LongestChoice);
            LocaleRules.Check(choice["name_localizations"], 1, LongestChoice);
            choice["value"].Require();
            if (choice["value"].Text is not null)
            {
                choice["value"].Length(0, LongestChoice);
            }
        }
    }

    private static void CheckMessage(bool isNew, FormPart said, IReadOnlyList<UploadedFile> files)
    {
        said.Known("tts", "content", "embeds", "allowed_mentions", "flags", "components", "attachments", "poll");
        MessageRules.CheckParts(said, files);
        CheckFlags(said["flags"], Settable);
        if (MessageRules.IsV2(said))
        {
            MessageRules.CheckV2(isNew ? PayloadKind.Callback : PayloadKind.EditMessage, said);
        }
        else if (isNew && MessageRules.IsEmpty(said, files))
        {
            said.Fail(FormError.Empty, "Cannot send an empty message");
        }
    }

    private static void CheckFlags(FormPart flags, MessageMarks allowed)
    {
        if (((MessageMarks)(flags.Number ?? 0) & ~allowed) != 0)
        {
            flags.Fail("BASE_TYPE_CHOICES", $"Only {allowed} may be set.");
        }
    }

    private static void CheckChoices(FormPart said)
    {
        said["choices"].Require();
        CheckChoiceList(said["choices"]);
    }

    private static void CheckModal(FormPart modal)
    {
        modal.Known("custom_id", "title", "components");
        modal["custom_id"].RequiredLength(1, SingleComponentRules.LongestCustomId);
        modal["title"].RequiredLength(1, LongestModalTitle);
        modal["components"].Require();
        modal["components"].Count(1, MostInModal);
        foreach (var component in modal["components"].Items)
        {
            component["type"].OneOf("1", "10", "18");
            ComponentRules.Walk(component, []);
        }

        ComponentRules.CheckCustomIds(modal["components"]);
    }
}
