using System.Text;
using AxisBot.Knowledge.Corpora;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Reading;

public class EncodingTests
{
    private const string Text = "São Tomé sold “cocoa” worth €5 million in 2020.";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Text) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Text)] },
        { "UTF-16 little end first", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text)] },
        { "UTF-16 big end first", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Text)] },
        { "UTF-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Text)] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_text_is_read_in_the_encoding_that_its_bytes_tell(string encoding, byte[] bytes)
    {
        var corpus = Of("cocoa.txt", bytes);
        Assert.True(corpus.Articles is [{ Paragraphs: [{ Text: Text }] }], encoding);
        Assert.Empty(corpus.Problems);
    }

    [Fact]
    public void Western_bytes_are_read_as_Windows_1252_and_the_doubt_is_told()
    {
        byte[] bytes = [.. Encoding.Latin1.GetBytes("Séville a vendu du blé pour "), 0x80, .. "5 millions, "u8, 0x93, .. "dit-on"u8, 0x94, (byte)'.'];
        var corpus = Of("ble.txt", bytes);
        Assert.Equal("Séville a vendu du blé pour €5 millions, “dit-on”.", corpus.Paragraphs[0].Text);
        var doubt = Assert.Single(corpus.Problems);
        Assert.False(doubt.IsRefused);
        Assert.Contains("windows-1252", doubt.What, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_page_that_names_its_encoding_is_read_in_it()
    {
        byte[] russian = [0xC4, 0xE0, 0xED, 0xE8, 0xFF];
        var corpus = Of("p.html", [.. "<html><head><meta charset=\"windows-1251\"></head><body><p>"u8, .. russian, .. "</p></body></html>"u8]);
        Assert.Equal("Дания", corpus.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-16")]
    [InlineData("no-such-encoding")]
    public void A_page_that_names_an_encoding_of_no_use_is_read_as_Windows_1252(string name)
    {
        var corpus = Of("p.html", [.. Encoding.ASCII.GetBytes($"<meta charset='{name}'><p>bl"), 0xE9, .. "</p>"u8]);
        Assert.Equal("blé", corpus.Paragraphs[0].Text);
    }

    [Theory]
    [InlineData(new byte[] { 0x54, 0x00, 0x65, 0x00, 0x61, 0x00 })]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00, 0x00 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41, 0x00, 0x42 })]
    public void Bytes_that_are_no_text_are_refused_by_name(byte[] bytes)
    {
        var corpus = Of("strange.txt", bytes);
        Assert.Empty(corpus.Articles);
        Assert.Equal(("strange.txt", true), corpus.Problems.Select(problem => (problem.File, problem.IsRefused)).Single());
    }

    [Fact]
    public void Half_a_pair_of_surrogates_is_not_read_as_a_letter()
    {
        var corpus = Of("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Tin of Peru"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes(" sold.")]);
        Assert.DoesNotContain(corpus.Articles[0].Paragraphs[0].Clean.Original, char.IsSurrogate);
    }

    private static Corpus Of(string name, byte[] bytes) => Some.Corpus(new Dictionary<string, byte[]> { [name] = bytes });
}
