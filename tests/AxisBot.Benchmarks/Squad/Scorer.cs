using System.ComponentModel;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AxisBot.Benchmarks.Squad;

/// <summary>Writes questions and answers down as the set's own scorer reads them, and lets it judge.</summary>
internal sealed class Scorer
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _program;
    private readonly string _folder;
    private readonly string _questions;

    /// <summary>A scorer that keeps its files in a folder.</summary>
    public Scorer(string squad, string folder, IReadOnlyList<SquadQuestion> questions)
    {
        _program = Path.Combine(squad, "score-squad");
        _folder = Directory.CreateDirectory(folder).FullName;
        _questions = Path.Combine(_folder, "questions.jsonl");
        var withArticle = questions.Select(question => Line(question, isAnswerable: true));
        File.WriteAllLines(_questions, withArticle.Concat(questions.Select(question => Line(question, isAnswerable: false))));
    }

    /// <summary>What the scorer says of answers, or why it did not run.</summary>
    public string Judge(string name, IEnumerable<SquadAnswer> answers)
    {
        var file = Path.Combine(_folder, $"{name}.jsonl");
        File.WriteAllLines(file, answers.Select(Line));
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [_program, _questions, file]) { RedirectStandardOutput = true })!;
            var said = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return $"score-squad questions.jsonl {name}.jsonl\n{said}";
        }
        catch (Win32Exception fault)
        {
            return $"score-squad did not run ({fault.Message}); run it yourself over {_questions} and {file}";
        }
    }

    /// <summary>The question with its article taken out has an id of its own.</summary>
    private static string Id(SquadQuestion question, bool isAnswerable) => isAnswerable ? question.Id : $"{question.Id}-without-its-article";

    private static string Line(SquadQuestion question, bool isAnswerable) => JsonSerializer.Serialize(
        new { id = Id(question, isAnswerable), question = question.Text, file = question.File, paragraph = question.Paragraph, answers = question.Answers, answerable = isAnswerable },
        Readable);

    private static string Line(SquadAnswer answer)
    {
        object[] citations = answer.File is null ? [] : [new { file = answer.File, paragraph = answer.Paragraph, sentence = answer.Sentence }];
        var id = Id(answer.Question, answer.IsAnswerable);
        return answer.IsWithheld
            ? JsonSerializer.Serialize(new { id, answer_text = "", abstained = true, confidence = answer.Confidence, citations = Array.Empty<object>(), nearest = new { text = answer.Sentence, citations } }, Readable)
            : JsonSerializer.Serialize(new { id, answer_text = answer.Sentence, abstained = false, confidence = answer.Confidence, citations }, Readable);
    }
}
