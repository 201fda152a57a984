using AxisBot.Knowledge.Text;

namespace AxisBot.Tests.Knowledge.Text;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Trade grew. Oil fell.", "Trade grew.|Oil fell.")]
    [InlineData("Dr. Amina Yusuf met Gen. Ali in Oslo. They spoke.", "Dr. Amina Yusuf met Gen. Ali in Oslo.|They spoke.")]
    [InlineData("Exports rose by 3.5 percent to 12.4 bn. dollars. Imports fell.", "Exports rose by 3.5 percent to 12.4 bn. dollars.|Imports fell.")]
    [InlineData("The paper by J. K. Mensah says so. It is new.", "The paper by J. K. Mensah says so.|It is new.")]
    [InlineData("The U.S. Navy left. The U.K. stayed.", "The U.S. Navy left.|The U.K. stayed.")]
    [InlineData("They moved to the U.S. The others stayed.", "They moved to the U.S.|The others stayed.")]
    [InlineData("He said: “We agree.” Then he left.", "He said: “We agree.”|Then he left.")]
    [InlineData("« C’est tout. » Il partit.", "« C’est tout. »|Il partit.")]
    [InlineData("Er kam. »Wir gehen«, sagte er.", "Er kam.|»Wir gehen«, sagte er.")]
    [InlineData("Really?! Yes. ", "Really?!|Yes.")]
    [InlineData("No. 3 came first. No one knew.", "No. 3 came first.|No one knew.")]
    [InlineData("Wait… Oslo signed.", "Wait…|Oslo signed.")]
    [InlineData("See fig. 2 for details.", "See fig. 2 for details.")]
    [InlineData("合作扩大。贸易增长。", "合作扩大。|贸易增长。")]
    [InlineData("Gas flows, e.g. to Austria, stopped.", "Gas flows, e.g. to Austria, stopped.")]
    [InlineData("The rate was 5.Next year it falls.", "The rate was 5.Next year it falls.")]
    [InlineData("no end mark", "no end mark")]
    public void A_paragraph_is_cut_where_its_sentences_end(string paragraph, string sentences) =>
        Assert.Equal(sentences, string.Join('|', SentenceSplitter.Split(paragraph).Select(span => span.In(paragraph))));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void White_space_holds_no_sentence(string text) => Assert.Empty(SentenceSplitter.Split(text));
}
