using System.Collections.Concurrent;
using AxisBot.TestKit.Slack.Workspaces;

namespace AxisBot.TestKit.Slack.Methods;

/// <summary>The files that were announced, brought and completed.</summary>
internal sealed class FileShelf(TimeProvider time, Ids ids, Pulse pulse)
{
    private readonly ConcurrentDictionary<string, UploadedFile> _files = [];

    /// <summary>All of them, the oldest first.</summary>
    public IReadOnlyList<UploadedFile> All => [.. _files.Values.OrderBy(file => file.Id, StringComparer.Ordinal)];

    /// <summary>How long a file is looked at, once its upload is complete, before a message may show it.</summary>
    public TimeSpan Looks { get; set; }

    /// <summary>Whether a message may show a file.</summary>
    public bool IsReady(string? id) => Find(id)?.ReadyAt <= time.GetUtcNow();

    /// <summary>Announces a file.</summary>
    public UploadedFile Announce(string name, long length, string? altText) => Keep(new UploadedFile(ids.Next("F"), name, length) { AltText = altText });

    /// <summary>A file by its id; null where there is none.</summary>
    public UploadedFile? Find(string? id) => id is null ? null : _files.GetValueOrDefault(id);

    /// <summary>Takes its bytes; false where they came before, or are not as many as was said.</summary>
    public bool Bring(UploadedFile file, byte[] bytes)
    {
        if (file.Bytes is not null || bytes.Length != file.Length)
        {
            return false;
        }

        Keep(file with { Bytes = bytes });
        return true;
    }

    /// <summary>Completes one.</summary>
    public UploadedFile Complete(UploadedFile file, string? title) => Keep(file with { IsComplete = true, Title = title, ReadyAt = time.GetUtcNow() + Looks });

    private UploadedFile Keep(UploadedFile file)
    {
        _files[file.Id] = file;
        pulse.Beat();
        return file;
    }
}
