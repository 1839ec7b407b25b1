using System.Collections.Generic;

namespace MsnForensics.Capture;

/// <summary>What a capture file tells besides its packets. Lists are bounded by the reader.</summary>
public sealed class CaptureMetadata
{
    /// <summary>For example <c>pcap (little endian, microseconds)</c> or <c>pcapng, gzip</c>.</summary>
    public string Format { get; set; } = "";

    /// <summary>Frames so far as Wireshark counts them: packets, and the few other records that it numbers.</summary>
    public long FrameCount { get; set; }

    /// <summary>Distinct link types in order of appearance.</summary>
    public List<int> LinkTypes { get; } = new();

    /// <summary>Interfaces of all sections, in order.</summary>
    public List<CaptureInterface> Interfaces { get; } = new();

    /// <summary>Comments on sections, interfaces and frames; frame number 0 = not on a frame.</summary>
    public List<CaptureComment> Comments { get; } = new();

    /// <summary>Hardware, operating system, application of each section as written there.</summary>
    public List<string> Origins { get; } = new();

    /// <summary>Decryption secrets, kept for the TLS layer and never printed.</summary>
    public List<CaptureSecret> Secrets { get; } = new();

    /// <summary>Names for addresses (pcapng name resolution blocks).</summary>
    public List<CaptureName> Names { get; } = new();

    /// <summary>Packets that the capturing system says it lost.</summary>
    public long DroppedFrameCount { get; set; }

    /// <summary>Bytes of the uncompressed file skipped as damaged.</summary>
    public long SkippedBytes { get; set; }
}

/// <summary>An interface of a capture.</summary>
public sealed record CaptureInterface(
    int LinkType, long SnapLength, string Name = "", string Description = "", string Filter = "");

/// <summary>A comment that somebody wrote into the capture.</summary>
public sealed record CaptureComment(long FrameNumber, string Text);

/// <summary>A block of decryption secrets: type code and content as stored.</summary>
public sealed record CaptureSecret(uint Type, byte[] Content);

/// <summary>A name that the capturing system had for an address.</summary>
public sealed record CaptureName(string Address, string Name);
