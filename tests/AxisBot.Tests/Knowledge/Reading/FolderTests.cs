using AxisBot.Knowledge.Reading;
using AxisBot.TestKit.Libraries;

namespace AxisBot.Tests.Knowledge.Reading;

public sealed class FolderTests : IDisposable
{
    private readonly Library _inside = Library.Of(("good.txt", "Peru sells tin."));
    private readonly Library _outside = Library.Of(("secret.txt", "The code is 1234."), ("deep/secret.txt", "The code is 1234."));

    public void Dispose()
    {
        _inside.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public void A_link_that_leads_out_of_the_library_is_refused_by_name()
    {
        File.CreateSymbolicLink(_inside.PathOf("link.txt"), _outside.PathOf("secret.txt"));
        AssertSecretIsKept("link.txt");
    }

    [Fact]
    public void A_link_to_a_link_that_leads_out_is_refused()
    {
        File.CreateSymbolicLink(_outside.PathOf("step.txt"), _outside.PathOf("secret.txt"));
        File.CreateSymbolicLink(_inside.PathOf("link.txt"), _outside.PathOf("step.txt"));
        AssertSecretIsKept("link.txt");
    }

    [Fact]
    public void A_linked_folder_outside_is_not_read()
    {
        Directory.CreateSymbolicLink(_inside.PathOf("more"), _outside.Folder);
        AssertSecretIsKept("more/secret.txt");
    }

    [Fact]
    public void A_link_to_nothing_is_refused()
    {
        File.CreateSymbolicLink(_inside.PathOf("link.txt"), _outside.PathOf("not-there.txt"));
        AssertSecretIsKept("link.txt");
    }

    [Fact]
    public void A_link_within_the_library_is_read()
    {
        File.CreateSymbolicLink(_inside.PathOf("again.txt"), _inside.PathOf("good.txt"));
        Assert.Equal(["again.txt", "good.txt"], _inside.Read().Articles.Select(article => article.Source.File));
    }

    [Fact]
    public void Links_that_run_in_a_circle_come_to_an_end()
    {
        Directory.CreateSymbolicLink(_inside.PathOf("loop"), _inside.Folder);
        Assert.Contains(_inside.Read().Articles, article => article.Source.File == "good.txt");
    }

    [Fact]
    public void A_hidden_file_is_passed_over()
    {
        _inside.Write(".hidden.txt", "The code is 1234.");
        Assert.Equal("good.txt", Assert.Single(_inside.Read().Articles).Source.File);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("x/../../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    public void A_path_that_leaves_the_folder_is_not_opened(string path)
    {
        var fault = Assert.Throws<UnreadableFileException>(() => new FolderLibrary(_inside.Folder).Read(path, 1_000));
        Assert.Contains("outside", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_whose_name_begins_alike_is_outside()
    {
        using var twin = Library.Of(("inner/good.txt", "Peru sells tin."), ("inner-too/secret.txt", "The code is 1234."));
        Assert.Throws<UnreadableFileException>(() => new FolderLibrary(twin.PathOf("inner")).Read("../inner-too/secret.txt", 1_000));
    }

    private void AssertSecretIsKept(string refused)
    {
        var corpus = _inside.Read();
        Assert.Equal("good.txt", Assert.Single(corpus.Articles).Source.File);
        Assert.Contains(corpus.Problems, problem => problem.File == refused && problem.IsRefused);
    }
}
