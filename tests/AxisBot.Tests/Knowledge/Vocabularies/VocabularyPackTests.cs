using AxisBot.Knowledge.Reading;
using AxisBot.Knowledge.Vocabularies;
using AxisBot.Knowledge.Yaml;
using AxisBot.Tests.Architecture;

namespace AxisBot.Tests.Knowledge.Vocabularies;

public sealed class VocabularyPackTests
{
    private static readonly YamlNode Packed = EmbeddedLibrary.PackedVocabulary();

    [Fact]
    public void The_program_holds_the_file_as_it_is_written()
    {
        using var text = File.OpenText(Repository.PathTo("knowledge/vocabulary.yaml"));

        Assert.Equal(Written(YamlNodeReader.Read(text)), Written(Packed[VocabularyPack.FileKey]));
    }

    [Fact]
    public void The_program_holds_the_tables_that_its_file_makes() =>
        Assert.Equal(
            Written(VocabularyReader.Read(Packed[VocabularyPack.FileKey]).Pack()),
            Written(Packed[VocabularyPack.TablesKey]));

    [Fact]
    public void Tables_that_were_packed_can_be_packed_again() =>
        Assert.Equal(
            Written(Packed[VocabularyPack.TablesKey]),
            Written(VocabularyReader.Read(Packed[VocabularyPack.FileKey], Packed[VocabularyPack.TablesKey]).Pack()));

    [Theory]
    [InlineData("kind: brief\nlanguage: en\n")]
    [InlineData("title: Grain of Poland, and the mill\r\n")]
    [InlineData("title: \"Grain: a history\"\n")]
    [InlineData("title: 'Grain''s history'\n")]
    [InlineData("title: Grain # a comment\n")]
    [InlineData("title: [Grain, Poland]\n")]
    [InlineData("title: \"Grain \\\"of\\\" Poland\"\n")]
    [InlineData("title: Grain\n  of Poland\n")]
    public void Plain_fields_read_as_yaml_does_or_not_at_all(string lines) =>
        Assert.True(PlainFields.Read(lines) is not { } read || Written(read) == Written(YamlNodeReader.Read(new StringReader(lines))));

    [Fact]
    public void Plain_fields_are_read_without_yaml() =>
        Assert.Equal("Grain: a history", PlainFields.Read("kind: brief\ntitle: \"Grain: a history\"\n")?["title"].Scalar);

    private static string Written(YamlNode node) => node.Scalar is { } scalar ? $"'{scalar}'"
        : node.Entries.Count > 0 ? $"{{{string.Join(",\n", node.Entries.Select(entry => $"{entry.Key}: {Written(entry.Value)}"))}}}"
        : $"[{string.Join(", ", node.Items.Select(Written))}]";
}
