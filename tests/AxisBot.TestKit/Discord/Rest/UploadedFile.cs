namespace AxisBot.TestKit.Discord.Rest;

/// <summary>A file in a request.</summary>
/// <param name="Number">The n of "files[n]".</param>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">What it is said to be.</param>
/// <param name="Bytes">What is in it.</param>
public sealed record UploadedFile(int Number, string Name, string ContentType, ReadOnlyMemory<byte> Bytes);
