using System.Text.Json;
using AxisBot.Scenarios.Running;

namespace AxisBot.Scenarios;

public sealed class VerbsTests
{
    private const string Answered = "How much was trade between Norland and Sudria worth in 2022?";
    private const string Refused = "How much was trade between Norland and Sudria worth in 2019?";

    [Theory]
    [InlineData(0, "ask", Answered)]
    [InlineData(1, "ask", Refused)]
    [InlineData(0, "check", "Trade between Norland and Sudria fell from 2022 to 2024")]
    [InlineData(0, "fact", "trade")]
    [InlineData(1, "fact", "zeppelins")]
    [InlineData(0, "corpus")]
    [InlineData(0, "digest", "--preview")]
    public void The_exit_code_tells_whether_there_was_an_answer(int code, params string[] arguments) =>
        Assert.Equal(code, new WholeProgram().RunOnInvented(arguments).Code);

    [Fact]
    public void An_answer_for_a_program_is_one_object_with_its_citations()
    {
        var run = new WholeProgram().RunOnInvented("ask", Answered, "--json");

        var answer = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.False(answer.GetProperty("abstained").GetBoolean());
        Assert.InRange(answer.GetProperty("confidence").GetDouble(), 0, 1);
        var citation = answer.GetProperty("citations")[0];
        Assert.Equal("harbour.md", citation.GetProperty("file").GetString());
        Assert.Equal(2, citation.GetProperty("paragraph").GetInt32());
        Assert.Equal("$3.5 billion", citation.GetProperty("figure").GetString());
        Assert.Contains("$3.5 billion", citation.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Contains("$3.5 billion", answer.GetProperty("answer_text").GetString(), StringComparison.Ordinal);
        Assert.False(answer.TryGetProperty("nearest", out _));
        Assert.False(answer.TryGetProperty("verdict", out _));
    }

    [Fact]
    public void A_refusal_for_a_program_names_what_was_withheld()
    {
        var run = new WholeProgram().RunOnInvented("ask", Refused, "--json");

        var refusal = JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
        Assert.True(refusal.GetProperty("abstained").GetBoolean());
        var nearest = refusal.GetProperty("nearest");
        Assert.NotEqual("", nearest.GetProperty("text").GetString());
        Assert.NotEqual("", nearest.GetProperty("citations")[0].GetProperty("file").GetString());
    }

    [Theory]
    [InlineData("Trade between Norland and Sudria grew from 2022 to 2024", "supported")]
    [InlineData("Trade between Norland and Sudria fell from 2022 to 2024", "contradicted")]
    [InlineData("Norland has landed on the moon", "not_found")]
    public void A_claim_gets_a_verdict(string claim, string verdict)
    {
        var run = new WholeProgram().RunOnInvented("check", claim, "--json");

        Assert.Equal(verdict, JsonDocument.Parse(run.Output).RootElement.GetProperty("verdict").GetString());
    }

    [Fact]
    public void A_figure_for_a_program_has_all_that_makes_it_that_figure()
    {
        var run = new WholeProgram().RunOnInvented("corpus", "--json");

        var figure = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).First(figure => figure.GetProperty("value_text").GetString() == "$4.2 billion");
        Assert.Equal(
            ["file", "paragraph", "sentence", "value_text", "value", "unit", "kind", "hedge", "parties", "measure", "period", "direction", "attribution", "series"],
            figure.EnumerateObject().Select(member => member.Name));
        Assert.Equal(4_200_000_000m, figure.GetProperty("value").GetDecimal());
        Assert.Equal("USD", figure.GetProperty("unit").GetString());
        Assert.Equal("money", figure.GetProperty("kind").GetString());
        Assert.Equal(["Norland", "Sudria"], figure.GetProperty("parties").EnumerateArray().Select(party => party.GetString()).Order());
        Assert.Equal("2024", figure.GetProperty("period").GetString());
        Assert.Equal("up", figure.GetProperty("direction").GetString());
    }

    [Fact]
    public void Facts_for_a_program_are_figures_on_the_topic()
    {
        var run = new WholeProgram().RunOnInvented("fact", "wheat", "--json");

        Assert.Equal("12%", JsonDocument.Parse(run.Lines[0]).RootElement.GetProperty("value_text").GetString());
    }

    [Fact]
    public void An_answer_explains_itself()
    {
        var told = new WholeProgram().RunOnInvented("ask", Refused, "--explain");
        var forPrograms = new WholeProgram().RunOnInvented("ask", Refused, "--explain", "--json");

        Assert.Contains("How the question was understood", told.Output, StringComparison.Ordinal);
        Assert.Contains("refused: period missing", told.Output, StringComparison.Ordinal);
        var explanation = JsonDocument.Parse(forPrograms.Output).RootElement.GetProperty("explanation");
        Assert.Equal("period missing", explanation.GetProperty("refused").GetString());
        Assert.Equal(["Norland", "Sudria"], explanation.GetProperty("parties").EnumerateArray().Select(party => party.GetString()));
        Assert.NotEqual(0, explanation.GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public void A_question_needs_no_quotation_marks_and_may_be_piped_in()
    {
        var quoted = new WholeProgram().RunOnInvented("ask", Answered);

        Assert.Equal(quoted.Output, new WholeProgram().RunOnInvented(["ask", .. Answered.Split(' ')]).Output);
        Assert.Equal(quoted.Output, new WholeProgram { Piped = Answered + "\n" }.RunOnInvented("ask").Output);
    }

    [Fact]
    public void The_library_inside_the_program_answers_where_none_is_named()
    {
        var run = new WholeProgram().Run("corpus");

        Assert.Contains("the library inside the program", run.Output, StringComparison.Ordinal);
        Assert.Contains("5 articles", run.Output, StringComparison.Ordinal);
    }
}
