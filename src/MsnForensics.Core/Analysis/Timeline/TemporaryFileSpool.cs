using System.IO;
using System.Runtime.InteropServices;

namespace MsnForensics.Analysis.Timeline;

/// <summary>
/// Runs in files of their own, which the operating system removes even when the process is killed: on Windows they are
/// opened to be deleted on closing, elsewhere they lose their name as soon as they are open.
/// </summary>
public sealed class TemporaryFileSpool : ITimelineSpool
{
    private const int BufferSize = 4096;

    private readonly string _folder;

    /// <param name="folder">An existing folder with room for all events.</param>
    public TemporaryFileSpool(string folder) => _folder = folder;

    public Stream Create()
    {
        bool isWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
        string path = Path.Combine(_folder, ".msn-" + Path.GetRandomFileName() + ".tmp");
        FileStream stream = new(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            BufferSize,
            isWindows ? FileOptions.DeleteOnClose : FileOptions.None);
        if (!isWindows)
        {
            File.Delete(path);
        }

        return stream;
    }
}
