using System.Text.Json;
using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios;

public sealed class BatchTests : IDisposable
{
    private const string Questions = """
        {"id": "one", "question": "How much was trade between Norland and Sudria worth in 2022?"}

        {"id": 2, "question": "And in 2024?", "history": [{"question": "How much was trade between Norland and Sudria worth in 2022?", "answer": "$3.5 billion"}]}
        {"id": "three", "question": "And in 2019?", "history": [{"role": "user", "content": "How much was trade between Norland and Sudria worth in 2022?"}, {"role": "assistant", "content": "$3.5 billion"}]}
        {"id": "four", "question": "When was the port agreement signed?", "history": ["How much was trade between Norland and Sudria worth in 2022?"], "more": "is not read"}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_question_is_answered_in_order_and_with_its_history()
    {
        var run = Batch(Questions);

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Output + run.Error);
        var answers = File.ReadAllLines(_folder.At("answers.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["one", "2", "three", "four"], answers.Select(answer => answer.GetProperty("id").GetString()));
        Assert.Contains("$3.5 billion", Text(answers[0]), StringComparison.Ordinal);
        Assert.Contains("$4.2 billion", Text(answers[1]), StringComparison.Ordinal);
        Assert.True(answers[2].GetProperty("abstained").GetBoolean());
        Assert.Contains("14 May 2023", Text(answers[3]), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_for_them_answers_are_printed()
    {
        var run = new WholeProgram().RunOnInvented("ask", "--batch", _folder.Write("questions.jsonl", Questions));

        Assert.Equal(4, run.Lines.Length);
    }

    [Theory]
    [InlineData("{\"id\": \"one\"}", "line 1", "\"question\"")]
    [InlineData("{\"id\": \"one\", \"question\": \"?\"}\n{\"question\": \"?\"}", "line 2", "\"id\"")]
    [InlineData("no json", "line 1", "no JSON")]
    [InlineData("[]", "line 1", "no object")]
    [InlineData("{\"id\": \"one\", \"question\": \"?\", \"history\": \"before\"}", "line 1", "\"history\"")]
    [InlineData("{\"id\": \"one\", \"question\": \"?\", \"history\": [{\"role\": \"dog\", \"content\": \"woof\"}]}", "line 1", "\"dog\"")]
    [InlineData("\n\n", "questions.jsonl", "no question")]
    public void A_line_that_cannot_be_read_is_named_and_nothing_is_written(string questions, string where, string what)
    {
        var run = Batch(questions);

        Assert.Equal(2, run.Code);
        Assert.Contains(where, run.Error, StringComparison.Ordinal);
        Assert.Contains(what, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.False(File.Exists(_folder.At("answers.jsonl")));
    }

    [Fact]
    public void Answers_do_not_overwrite_their_questions()
    {
        var questions = _folder.Write("questions.jsonl", Questions);

        var run = new WholeProgram().RunOnInvented("ask", "--batch", questions, "--out", questions);

        Assert.Equal(2, run.Code);
        Assert.Equal(Questions, File.ReadAllText(questions));
    }

    private Run Batch(string questions) =>
        new WholeProgram().RunOnInvented("ask", "--batch", _folder.Write("questions.jsonl", questions), "--out", _folder.At("answers.jsonl"));

    private static string Text(JsonElement answer) => answer.GetProperty("answer_text").GetString()!;
}
