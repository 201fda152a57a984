using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AxisBot.Tests.Web.Wire;

/// <summary>Speaks HTTP over a bare connection, so that nothing is tidied up on the way. It is kept, and opened anew where the server ended it.</summary>
internal sealed class RawConnection(Uri address) : IDisposable
{
    private readonly byte[] _buffer = new byte[16 * 1024];
    private TcpClient? _client;
    private NetworkStream? _stream;
    private int _at;
    private int _end;

    /// <summary>Sends a GET for a target as it stands.</summary>
    public Task<RawAnswer> GetAsync(byte[] target) =>
        AskAsync([.. "GET "u8, .. target, .. " HTTP/1.1\r\nHost: localhost\r\n\r\n"u8]);

    /// <summary>Sends a whole request and reads its answer.</summary>
    public async Task<RawAnswer> AskAsync(byte[] request)
    {
        await SendAsync(request);
        return await ReadAsync();
    }

    public async Task SendAsync(byte[] bytes)
    {
        if (_stream is null)
        {
            _client = new TcpClient { NoDelay = true };
            await _client.ConnectAsync(address.Host, address.Port);
            _stream = _client.GetStream();
            (_at, _end) = (0, 0);
        }

        await _stream.WriteAsync(bytes);
    }

    public async Task<RawAnswer> ReadAsync()
    {
        var status = (await LineAsync()).Split(' ');
        var headers = new List<(string, string)>();
        while (await LineAsync() is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..].Trim()));
        }

        var answer = new RawAnswer(int.Parse(status[1], CultureInfo.InvariantCulture), headers, []);
        answer = answer with { Body = await BodyAsync(answer) };
        if (answer.IsLast)
        {
            Dispose();
        }

        return answer;
    }

    /// <summary>Waits until the server has ended the connection; whatever it says before is passed over.</summary>
    public async Task UntilClosedAsync()
    {
        try
        {
            while (await _stream!.ReadAsync(_buffer) > 0)
            {
            }
        }
        catch (IOException)
        {
            // It was broken off, which ends it as well.
        }
    }

    public void Dispose()
    {
        _client?.Dispose();
        (_client, _stream) = (null, null);
    }

    private async Task<byte[]> BodyAsync(RawAnswer answer)
    {
        if (!answer.Header("Transfer-Encoding").Equals("chunked", StringComparison.OrdinalIgnoreCase))
        {
            return await BytesAsync(answer.Header("Content-Length") is { Length: > 0 } length ? int.Parse(length, CultureInfo.InvariantCulture) : 0);
        }

        var body = new List<byte>();
        while (int.Parse(await LineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
        {
            body.AddRange(await BytesAsync(size));
            await LineAsync();
        }

        await LineAsync();
        return [.. body];
    }

    private async Task<string> LineAsync()
    {
        var line = new List<byte>();
        for (var last = await ByteAsync(); last != '\n'; last = await ByteAsync())
        {
            line.Add(last);
        }

        return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
    }

    private async Task<byte[]> BytesAsync(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++)
        {
            bytes[i] = await ByteAsync();
        }

        return bytes;
    }

    private async ValueTask<byte> ByteAsync()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, await _stream!.ReadAsync(_buffer));
            if (_end == 0)
            {
                throw new EndOfStreamException("The server ended the connection before its answer was complete.");
            }
        }

        return _buffer[_at++];
    }
}
