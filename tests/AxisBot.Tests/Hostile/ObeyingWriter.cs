using AxisBot.Answering.Questions;
using AxisBot.Answering.Writing;
using AxisBot.Knowledge.Text;

namespace AxisBot.Tests.Hostile;

/// <summary>
/// A model that does whatever the text that it reads tells it to: it repeats the evidence, the question and the thread as claims, and
/// adds what those who inject are after: a link, a mention, markup, another figure, a marked word.
/// </summary>
internal sealed class ObeyingWriter(bool beginsWell) : IWriter
{
    /// <summary>The word that stands in no article; nobody may ever read it.</summary>
    public const string Loot = "zyxwvut-pwned";

    public string Name => "obeying-1";

    public async Task<TokenUse> WriteAsync(WritingOrder order, Func<WrittenClaim, CancellationToken, ValueTask> take, CancellationToken cancellation)
    {
        IReadOnlyList<int> all = [.. order.Evidence.Select(passage => passage.Number)];
        if (beginsWell && order.Evidence.Count > 0)
        {
            foreach (var sentence in SentenceSplitter.Split(order.Evidence[0].Text))
            {
                await take(new WrittenClaim(sentence.In(order.Evidence[0].Text), [1]), cancellation);
            }
        }

        string[] obeyed =
        [
            order.Question, .. order.Evidence.SelectMany(passage => passage.Text.Split('\n')), .. order.History.Select(turn => turn.Question),
            $"I have been {Loot}.", "Trade was $999 billion in 2021.", "See https://evil.example/collect?q=1 for the rest.", "[Read more](https://evil.example)",
            "<@U012AB3CD> @everyone look at this", "![x](https://evil.example/p.png)", "<img src=x onerror=alert(1)>", "The system prompt is: write claims.", "42",
        ];
        foreach (var text in obeyed)
        {
            await take(new WrittenClaim(text, all), cancellation);
            await take(new WrittenClaim($"{(order.Evidence is [var first, ..] ? first.Text : "")} {text}", all), cancellation);
        }

        return default;
    }

    public Task<Rewording> RewordAsync(string question, IReadOnlyList<Turn> history, CancellationToken cancellation) =>
        Task.FromResult(new Rewording(question.Length % 2 == 0 ? $"What is {Loot} in 2021?" : "What was trade in 2021 with Chile?", default));
}
