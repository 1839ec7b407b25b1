using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Analysis.Streams;
using MsnForensics.Analysis.Transfers;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;
using MsnForensics.Protocol.PeerToPeer;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Puts handwriting together that goes between two clients in packets of their own protocol, and gives it the form of
/// the message that it is (reference: section 8.5).
/// </summary>
public sealed class PeerInkAssembler
{
    private const int MaximumOpenCount = 16;
    private const string HeaderEnd = "\r\n\r\n";

    private readonly MsnParserOption _limits;
    private readonly Dictionary<string, Assembly> _open = new();

    public PeerInkAssembler(MsnParserOption limits) => _limits = limits;

    /// <summary>True for packets of the session that handwriting has; a look at eight bytes.</summary>
    public static bool IsInk(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < P2PHeader.Size)
        {
            return false;
        }

        int dataHeader = packet[0];
        return BinaryPrimitives.ReadUInt32LittleEndian(packet) == P2PHeader.InkSessionId
            || (dataHeader + 8 <= packet.Length
                && BinaryPrimitives.ReadUInt32BigEndian(packet.Slice(dataHeader + 4)) == P2PHeader.InkSessionId);
    }

    /// <summary>Takes a packet.</summary>
    /// <param name="item">The command that carries it.</param>
    /// <param name="body">The packet.</param>
    /// <param name="sender">Who sends it; null for the session's own account.</param>
    /// <returns>The message once it is whole; null before.</returns>
    public PeerInk? Add(CommandEvent item, byte[] body, string? sender)
    {
        if (!P2PPacket.TryRead(body, body.Length, true, 1, out P2PPacket packet)
            || packet.Kind != P2PChunkKind.Ink
            || packet.DataOffset + packet.DataLength > body.Length)
        {
            return null;
        }

        string key = string.Join("|", sender, packet.Version, packet.MessageId);
        long total = packet.TotalSize ?? packet.DataLength + packet.Remaining;
        if (!_open.TryGetValue(key, out Assembly? assembly))
        {
            if (total > _limits.MaximumDocumentLength || _open.Count >= MaximumOpenCount)
            {
                return null;
            }

            _open.Add(key, assembly = new Assembly((int)total));
        }

        long offset = packet.Offset ?? assembly.Total - packet.Remaining - packet.DataLength;
        if (!assembly.Add(item, offset, body.AsSpan(packet.DataOffset, packet.DataLength)))
        {
            return null;
        }

        _open.Remove(key);
        return Read(assembly);
    }

    // UTF-16: headers, an empty line, NUL, and a body.
    private static PeerInk? Read(Assembly assembly)
    {
        string text = Encoding.Unicode.GetString(assembly.Bytes, 0, assembly.Bytes.Length & ~1);
        int end = text.IndexOf(HeaderEnd, StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        MessageBody body = new();
        body.Add(Encoding.UTF8.GetBytes(text.Substring(end + HeaderEnd.Length).Trim('\0')), false);
        return new PeerInk(
            new CommandSet(assembly.Commands),
            MessagePayload.Parse(Encoding.UTF8.GetBytes(text.Substring(0, end + HeaderEnd.Length))),
            body);
    }

    private sealed class Assembly
    {
        private readonly CoveredRanges _covered = new();

        public Assembly(int total) => Bytes = new byte[total];

        public byte[] Bytes { get; }

        public int Total => Bytes.Length;

        public List<CommandEvent> Commands { get; } = new();

        // True when everything is there.
        public bool Add(CommandEvent item, long offset, ReadOnlySpan<byte> data)
        {
            if (offset < 0 || offset + data.Length > Total)
            {
                return false;
            }

            if (_covered.Add(offset, data.Length).Any())
            {
                data.CopyTo(Bytes.AsSpan((int)offset));
                Commands.Add(item);
            }

            return _covered.Length == Total;
        }
    }
}

/// <summary>Handwriting in the form of a message.</summary>
/// <param name="Commands">The commands that carried it.</param>
/// <param name="Payload">Its headers.</param>
/// <param name="Body">Its body.</param>
public sealed record PeerInk(CommandSet Commands, MessagePayload Payload, MessageBody Body);
