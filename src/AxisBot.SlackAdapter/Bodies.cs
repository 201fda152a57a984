namespace AxisBot.SlackAdapter;

/// <summary>Reads bodies of requests and of answers, as far as they are not too long.</summary>
internal static class Bodies
{
    private const int PartBytes = 16 * 1024;

    /// <summary>Reads one; null where it has more bytes than it should.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int most, CancellationToken cancellation)
    {
        var body = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var owned = body.ConfigureAwait(false);
        return await ReadAsync(body, most, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads one; null where it has more bytes than it should.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, int most, CancellationToken cancellation)
    {
        using var all = new MemoryStream();
        var part = new byte[PartBytes];
        for (var read = await body.ReadAsync(part, cancellation).ConfigureAwait(false); read > 0; read = await body.ReadAsync(part, cancellation).ConfigureAwait(false))
        {
            if (all.Length + read > most)
            {
                return null;
            }

            all.Write(part, 0, read);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }
}
