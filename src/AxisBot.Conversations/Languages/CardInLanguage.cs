using AxisBot.Conversations.Cards;

namespace AxisBot.Conversations.Languages;

/// <summary>
/// Says what AxisBot itself says on a card in another language: headings, names of fields and columns, buttons, notices, refusals.
/// What rests on a source, whatever the articles or a person wrote, and what is typed as it stands (commands and their parameters) stays as it is.
/// </summary>
public static class CardInLanguage
{
    /// <summary>The card in a language.</summary>
    public static Card Of(Card card, string language) => language == InterfaceLanguage.Default || !InterfaceLanguage.Codes.Contains(language) ? card : card with
    {
        Language = language,
        Title = card.Title is null ? null : Wording.Say(card.Title, language),
        Mark = card.Mark is { } mark ? mark with { Word = Wording.Say(mark.Word, language) } : null,
        Lead = Own(card.Lead, language),
        Lines = [.. card.Lines.Select(line => Own(line, language))],
        Fields = card.Kind == CardKind.Help ? card.Fields : [.. card.Fields.Select(field => new CardField(Wording.SayFixed(field.Name, language), Wording.SayFixed(field.Value, language)))],
        Tables = [.. card.Tables.Select(table => InLanguage(table, language))],
        Actions = [.. card.Actions.Select(action => action.Kind == CardActionKind.Ask ? action : action with { Label = Wording.Say(action.Label, language) })],
        Note = card.Note is null ? null : Wording.Say(card.Note, language),
    };

    private static CardLine Own(CardLine line, string language) => line.Sources.Count > 0 ? line : line with { Text = Wording.Say(line.Text, language) };

    private static CardTable InLanguage(CardTable table, string language) => new(
        Wording.Say(table.Title, language),
        [.. table.Columns.Select(column => Wording.Say(column, language))],
        [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Wording.SayFixed(cell, language))])]);
}
