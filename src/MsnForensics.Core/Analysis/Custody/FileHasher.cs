using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Threading;
using MsnForensics.Bytes;

namespace MsnForensics.Analysis.Custody;

/// <summary>Hashes files in one pass for all algorithms, whatever their size.</summary>
public sealed class FileHasher : IReadState
{
    private const int BufferLength = 1024 * 1024;

    private readonly MsnHashAlgorithm[] _algorithms;
    private readonly Action? _progress;
    private readonly byte[] _buffer = new byte[BufferLength];

    /// <param name="algorithms">Besides SHA-256, which is always computed.</param>
    /// <param name="progress">Called now and then.</param>
    public FileHasher(IEnumerable<MsnHashAlgorithm> algorithms, Action? progress = null)
    {
        _algorithms = algorithms.Where(item => item != MsnHashAlgorithm.Sha256).Distinct().OrderBy(item => item)
            .Prepend(MsnHashAlgorithm.Sha256).ToArray();
        _progress = progress;
    }

    /// <inheritdoc/>
    public long BytesRead { get; private set; }

    /// <inheritdoc/>
    public long? TotalBytes { get; set; }

    /// <summary>The file with its hashes; the length is that of what was hashed.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Its name in the manifest.</param>
    /// <param name="cancellation">Stops within one buffer.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public MsnManifestFile Hash(string file, string name, CancellationToken cancellation)
    {
        DateTime modified = File.GetLastWriteTimeUtc(file);
        using FileStream stream = new(
            file,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            1,
            FileOptions.SequentialScan);
        IncrementalHash[] hashes = _algorithms.Select(Create).ToArray();
        try
        {
            long length = 0;
            while (stream.Read(_buffer, 0, _buffer.Length) is > 0 and int count)
            {
                cancellation.ThrowIfCancellationRequested();
                Array.ForEach(hashes, hash => hash.AppendData(_buffer, 0, count));
                length += count;
                BytesRead += count;
                _progress?.Invoke();
            }

            string[] values = hashes.Select(hash => HexText.Of(hash.GetHashAndReset())).ToArray();
            return new MsnManifestFile
            {
                Path = name,
                Length = length,
                ModifiedAt = new DateTimeOffset(modified),
                Sha256 = values[0],
                Hashes = new MsnList<MsnFileHash>(
                    _algorithms.Zip(values, (algorithm, value) => new MsnFileHash(algorithm, value)).Skip(1)),
            };
        }
        finally
        {
            Array.ForEach(hashes, hash => hash.Dispose());
        }
    }

    private static IncrementalHash Create(MsnHashAlgorithm algorithm) => IncrementalHash.CreateHash(algorithm switch
    {
        MsnHashAlgorithm.Md5 => HashAlgorithmName.MD5,
        MsnHashAlgorithm.Sha1 => HashAlgorithmName.SHA1,
        MsnHashAlgorithm.Sha384 => HashAlgorithmName.SHA384,
        MsnHashAlgorithm.Sha512 => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    });
}
