using AxisBot.CommandLine;
using AxisBot.Knowledge.Corpora;
using AxisBot.Libraries;
using AxisBot.Settings;
using AxisBot.TestKit;

namespace AxisBot.Tests.Host;

public sealed class CurrentLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("axisbot-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void That_of_the_program_stays_as_it_is()
    {
        var library = CurrentLibrary.Open(new KnowledgeSettings(null, "default"), new FakeTime());

        Assert.Equal(LibraryReader.NameOfProgram, library.Name);
        Assert.Null(library.Follower);
        Assert.NotEmpty(library.Now.Corpus.Paragraphs);
        Assert.Same(library.Now, library.Now);
    }

    [Fact]
    public void A_change_makes_one_new_snapshot_and_whoever_has_the_old_one_keeps_it()
    {
        Write("museum.txt", "The museum of Norhavn shows 4,500 ships in bottles.");
        var library = Open();
        var before = library.Now;
        Write("tower.txt", "The tower of Port Amber is 96 metres high.");

        Assert.True(library.Follower!.Look());
        var after = library.Now;

        Assert.NotSame(before, after);
        Assert.Same(after, library.Now);
        Assert.Equal((1, 2), (before.Corpus.Articles.Count, after.Corpus.Articles.Count));
        Assert.Contains("96 metres", after.Answerer.Ask("How high is the tower of Port Amber?").Claims[0].Text, StringComparison.Ordinal);
        Assert.False(library.Follower.Look());
        Assert.Same(after, library.Now);
    }

    [Fact]
    public void When_all_articles_are_gone_nothing_is_answered_from_them()
    {
        Write("museum.txt", "The museum of Norhavn shows 4,500 ships in bottles.");
        var library = Open();
        File.Delete(Path.Combine(_folder, "museum.txt"));

        Assert.True(library.Follower!.Look());

        Assert.Empty(library.Now.Answerer.Ask("How many ships in bottles does the museum of Norhavn show?").Citations);
    }

    [Fact]
    public void One_without_articles_is_refused()
    {
        var fault = Assert.Throws<BadUseException>(Open);

        Assert.StartsWith($"Knowledge:Path (--knowledge): there is no article in \"{_folder}\"", fault.Message, StringComparison.Ordinal);
    }

    private CurrentLibrary Open() => CurrentLibrary.Open(new KnowledgeSettings(_folder, "--knowledge"), new FakeTime());

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
