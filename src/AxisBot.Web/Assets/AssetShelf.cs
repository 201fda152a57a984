using System.Collections.Frozen;
using System.Security.Cryptography;

namespace AxisBot.Web.Assets;

/// <summary>A file that browsers fetch.</summary>
/// <param name="Path">Where: the name holds a hash of the content, so that a browser may keep it for ever.</param>
/// <param name="ContentType">What it is.</param>
/// <param name="Bytes">Its content.</param>
public sealed record Asset(string Path, string ContentType, byte[] Bytes);

/// <summary>The scripts, the styles and the icon inside the assembly.</summary>
public sealed class AssetShelf
{
    private const string Prefix = "assets/";
    private const int HashDigits = 12;

    private readonly FrozenDictionary<string, Asset> _byName;
    private readonly FrozenDictionary<string, Asset> _byPath;

    /// <summary>Takes them from the assembly.</summary>
    public AssetShelf()
    {
        _byName = typeof(AssetShelf).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);
        _byPath = _byName.Values.ToFrozenDictionary(asset => asset.Path, StringComparer.Ordinal);
    }

    /// <summary>Where a file is fetched.</summary>
    public string PathOf(string name) => _byName[name].Path;

    /// <summary>What is fetched there; null where nothing is.</summary>
    public Asset? Find(string path) => _byPath.GetValueOrDefault(path);

    private static Asset Read(string name)
    {
        using var stream = typeof(AssetShelf).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var extension = Path.GetExtension(name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashDigits];
        return new Asset($"/{name[..^extension.Length]}.{hash}{extension}", ContentTypeOf(extension), bytes);
    }

    private static string ContentTypeOf(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
}
