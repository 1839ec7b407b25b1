using System;
using System.Buffers.Binary;
using System.Text;

namespace MsnForensics.Testing.PeerToPeer;

/// <summary>Contexts of sessions.</summary>
public static class ContextBytes
{
    /// <summary>The offer of a file, in the form of Live Messenger.</summary>
    public static byte[] File(string name, long size, byte[]? preview = null)
    {
        byte[] context = new byte[638 + (preview?.Length ?? 0)];
        BinaryPrimitives.WriteInt32LittleEndian(context, 638);
        BinaryPrimitives.WriteInt32LittleEndian(context.AsSpan(4), 3);
        BinaryPrimitives.WriteInt64LittleEndian(context.AsSpan(8), size);
        BinaryPrimitives.WriteInt32LittleEndian(context.AsSpan(16), preview is null ? 1 : 0);
        byte[] text = Encoding.Unicode.GetBytes(name);
        text.AsSpan(0, Math.Min(text.Length, 518)).CopyTo(context.AsSpan(20));
        BinaryPrimitives.WriteUInt32LittleEndian(context.AsSpan(570), uint.MaxValue);
        preview?.CopyTo(context, 638);
        return context;
    }

    /// <summary>The text of an object, with its NUL.</summary>
    public static byte[] Object(string xml) => Encoding.UTF8.GetBytes(xml + "\0");

    /// <summary>A message of a webcam or activity session.</summary>
    public static byte[] Prefixed(string text)
    {
        byte[] body = Encoding.Unicode.GetBytes(text + "\0");
        byte[] message = new byte[10 + body.Length];
        message[0] = 0x80;
        message[1] = 0x17;
        message[4] = 8;
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(6), body.Length);
        body.CopyTo(message, 10);
        return message;
    }
}
