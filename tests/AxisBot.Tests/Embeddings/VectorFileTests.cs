using AxisBot.Embeddings.Keeping;
using AxisBot.Retrieval.Vectors;
using AxisBot.TestKit.Embeddings;

namespace AxisBot.Tests.Embeddings;

public sealed class VectorFileTests : IDisposable
{
    private const string Model = "maker/Model:large v2";

    private static readonly VectorSet Some = new(
        new VectorSpace(Model, 6),
        new[] { "kites", "bells", "boats" }.ToDictionary(TextHash.Of, text => (ReadOnlyMemory<float>)UnitVector.Of(StubVectors.Of(text, 6))!));

    private readonly string _folder = Directory.CreateTempSubdirectory("axisbot-vectors-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_was_written_is_read_and_nothing_else_is_left()
    {
        var file = new VectorFile(Path.Combine(_folder, "new"), Model);

        Assert.Null(file.Read());
        file.Write(Some);
        var read = file.Read()!;

        Assert.Equal(Some.Space, read.Space);
        Assert.Equal(Some.Vectors.Select(one => (one.Key, string.Join(' ', one.Value.ToArray()))), read.Vectors.Select(one => (one.Key, string.Join(' ', one.Value.ToArray()))));
        Assert.Equal([file.Path], Directory.GetFiles(Path.GetDirectoryName(file.Path)!));
        Assert.DoesNotContain(Path.GetFileName(file.Path), c => c is '/' or ':' or ' ');
    }

    [Fact]
    public void No_byte_can_change_unseen()
    {
        var file = Written();
        var whole = File.ReadAllBytes(file.Path);
        for (var i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x10;
            File.WriteAllBytes(file.Path, damaged);
            Assert.Throws<FormatException>(file.Read);
        }
    }

    [Fact]
    public void No_byte_can_be_missing_or_too_many()
    {
        var file = Written();
        var whole = File.ReadAllBytes(file.Path);
        for (var length = 0; length < whole.Length; length += 7)
        {
            File.WriteAllBytes(file.Path, whole[..length]);
            Assert.Throws<FormatException>(file.Read);
        }

        File.WriteAllBytes(file.Path, [.. whole, 0]);
        Assert.Throws<FormatException>(file.Read);
    }

    [Fact]
    public void One_of_another_model_is_refused_under_whatever_name()
    {
        var other = new VectorFile(_folder, "other");
        File.Move(Written().Path, other.Path);

        Assert.Equal("it is of another model", Assert.Throws<FormatException>(other.Read).Message);
    }

    [Fact]
    public void Models_that_look_alike_have_files_of_their_own() =>
        Assert.NotEqual(new VectorFile(_folder, "maker/model").Path, new VectorFile(_folder, "maker:model").Path);

    private VectorFile Written()
    {
        var file = new VectorFile(_folder, Model);
        file.Write(Some);
        return file;
    }
}
