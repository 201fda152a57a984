using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Embeddings.Keeping;

/// <summary>
/// Keeps the vectors of one model in one file: a head with version, model, dimension and count, each hash with its numbers, and a
/// sum over all of it. It is written whole or not at all; one that cannot be believed is put aside and never mixed with another.
/// </summary>
internal sealed class VectorFile
{
    /// <summary>No file is larger, and no library whose vectors would make one larger has any.</summary>
    public const long MostBytes = 512L << 20;

    private const int Version = 1;
    private const int MostNameBytes = 1_024;
    private const int HeadBytes = 24;
    private const int SlugLength = 40;

    private readonly string _model;

    /// <param name="folder">The folder; made when something is written.</param>
    /// <param name="model">The name of the model.</param>
    public VectorFile(string folder, string model)
    {
        _model = model;
        Path = System.IO.Path.Combine(folder, $"vectors-{Slug(model)}-{TextHash.Of(model).ToString()[..8]}.bin");
    }

    private static ReadOnlySpan<byte> Magic => "AXISVECT"u8;

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <summary>Where one lies that could not be believed.</summary>
    public string AsidePath => $"{Path}.aside";

    /// <summary>How many bytes the vectors of a library take.</summary>
    public static long BytesFor(int count, int dimension) => (long)count * (TextHash.Size + ((long)dimension * sizeof(float)));

    /// <summary>Reads it; null where there is none.</summary>
    /// <exception cref="FormatException">It is damaged, or of another version or model; the message says which.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public VectorSet? Read()
    {
        var info = new FileInfo(Path);
        if (!info.Exists)
        {
            return null;
        }

        return info.Length > MostBytes + MostNameBytes + HeadBytes + SHA256.HashSizeInBytes
            ? throw new FormatException("it is larger than such a file can be")
            : Read(File.ReadAllBytes(Path));
    }

    /// <summary>Writes it whole in the place of what was there.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public void Write(VectorSet set)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path))!);
        var draft = $"{Path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write))
            {
                var bytes = Written(set);
                stream.Write(bytes);
                stream.Write(SHA256.HashData(bytes));
                stream.Flush(flushToDisk: true);
            }

            File.Move(draft, Path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Puts it aside, in the place of what was put aside before.</summary>
    /// <exception cref="IOException">It cannot be moved.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be moved.</exception>
    public void PutAside()
    {
        if (File.Exists(Path))
        {
            File.Move(Path, AsidePath, overwrite: true);
        }
    }

    private VectorSet Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadBytes + SHA256.HashSizeInBytes || !bytes.StartsWith(Magic))
        {
            throw new FormatException("it is no file of vectors");
        }

        var head = bytes[Magic.Length..];
        var version = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (version != Version)
        {
            throw new FormatException($"it is of version {version}, and this AxisBot writes version {Version}");
        }

        var body = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(body).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
        {
            throw new FormatException("it is damaged");
        }

        var dimension = BinaryPrimitives.ReadInt32LittleEndian(head[4..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(head[8..]);
        var nameLength = BinaryPrimitives.ReadInt32LittleEndian(head[12..]);
        if (dimension < 1 || count < 0 || nameLength < 0 || nameLength > MostNameBytes || HeadBytes + nameLength + BytesFor(count, dimension) != body.Length)
        {
            throw new FormatException("its head does not fit its length");
        }

        var model = Encoding.UTF8.GetString(body.Slice(HeadBytes, nameLength));
        return model == _model
            ? Read(body[(HeadBytes + nameLength)..], new VectorSpace(model, dimension), count)
            : throw new FormatException("it is of another model");
    }

    private static VectorSet Read(ReadOnlySpan<byte> rows, VectorSpace space, int count)
    {
        var vectors = new Dictionary<TextHash, ReadOnlyMemory<float>>(count);
        for (var i = 0; i < count; i++)
        {
            var hash = TextHash.Read(rows);
            var vector = MemoryMarshal.Cast<byte, float>(rows.Slice(TextHash.Size, space.Dimension * sizeof(float))).ToArray();
            if (!vectors.TryAdd(hash, vector))
            {
                throw new FormatException("it holds a hash twice");
            }

            rows = rows[(TextHash.Size + (space.Dimension * sizeof(float)))..];
        }

        return new VectorSet(space, vectors);
    }

    private static byte[] Written(VectorSet set)
    {
        var name = Encoding.UTF8.GetBytes(set.Space.Model);
        var bytes = new byte[HeadBytes + name.Length + BytesFor(set.Vectors.Count, set.Space.Dimension)];
        Magic.CopyTo(bytes);
        var head = bytes.AsSpan(Magic.Length);
        BinaryPrimitives.WriteInt32LittleEndian(head, Version);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], set.Space.Dimension);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], set.Vectors.Count);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], name.Length);
        name.CopyTo(bytes.AsSpan(HeadBytes));
        var row = bytes.AsSpan(HeadBytes + name.Length);
        foreach (var (hash, vector) in set.Vectors)
        {
            hash.Write(row);
            MemoryMarshal.AsBytes(vector.Span).CopyTo(row[TextHash.Size..]);
            row = row[(TextHash.Size + (set.Space.Dimension * sizeof(float)))..];
        }

        return bytes;
    }

    /// <summary>The name of a model as a part of a file's name; the hash behind it tells apart what looks alike here.</summary>
    private static string Slug(string model)
    {
        var slug = string.Concat(model.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? char.ToLowerInvariant(c) : '-')).Trim('-', '.');
        return slug.Length > SlugLength ? slug[..SlugLength] : slug;
    }
}
