using System.Buffers.Binary;
using System.Text.Json;
using AxisBot.Retrieval.Vectors;

namespace AxisBot.Embeddings.Calls;

/// <summary>Reads the vectors out of a reply: as lists of numbers, or as the bytes of such numbers in Base64.</summary>
internal static class EmbeddingReply
{
    /// <summary>More numbers has no vector of any model.</summary>
    public const int MostNumbers = 16_384;

    /// <summary>The vectors in the order of the texts, each of length 1.</summary>
    /// <param name="reply">The body of the reply.</param>
    /// <param name="count">How many texts there were.</param>
    /// <exception cref="EmbedderException">It holds not exactly one usable vector for each text.</exception>
    public static IReadOnlyList<ReadOnlyMemory<float>> Read(ReadOnlyMemory<byte> reply, int count)
    {
        try
        {
            using var json = JsonDocument.Parse(reply);
            return InOrder(json.RootElement.GetProperty("data"), count);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new EmbedderException(EmbedderFault.Garbled, "its reply is no list of vectors", fault);
        }
    }

    private static ReadOnlyMemory<float>[] InOrder(JsonElement list, int count)
    {
        if (list.GetArrayLength() != count)
        {
            throw Garbled($"it gave {list.GetArrayLength()} vectors for {count} texts");
        }

        var vectors = new ReadOnlyMemory<float>[count];
        foreach (var item in list.EnumerateArray())
        {
            var index = item.GetProperty("index").GetInt32();
            if (index < 0 || index >= count || !vectors[index].IsEmpty)
            {
                throw Garbled("it gave no vector for one of the texts, or two");
            }

            vectors[index] = UnitVector.Of(Numbers(item.GetProperty("embedding"))) ?? throw Garbled("it gave a vector without direction: all zeros, or not of numbers");
        }

        return vectors.Any(vector => vector.Length != vectors[0].Length) ? throw Garbled("it gave vectors of different lengths") : vectors;
    }

    private static float[] Numbers(JsonElement embedding)
    {
        if (embedding.ValueKind == JsonValueKind.String)
        {
            var bytes = embedding.GetBytesFromBase64();
            return bytes.Length % sizeof(float) == 0 && bytes.Length / sizeof(float) <= MostNumbers
                ? [.. Enumerable.Range(0, bytes.Length / sizeof(float)).Select(i => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(i * sizeof(float))))]
                : throw Garbled("it gave a vector of a length that no vector has");
        }

        return embedding.GetArrayLength() <= MostNumbers
            ? [.. embedding.EnumerateArray().Select(number => number.GetSingle())]
            : throw Garbled("it gave a vector of a length that no vector has");
    }

    private static EmbedderException Garbled(string words) => new(EmbedderFault.Garbled, words);
}
