using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace MsnForensics.Testing.Logs;

/// <summary>Builds a profile of Miranda IM with one contact.</summary>
public sealed class MirandaProfile
{
    private readonly List<byte> _bytes = [.. "Miranda ICQ DB"u8, 0, 0x1A, .. new byte[32]];
    private int _previous;

    public MirandaProfile(string owner, string peer, string nick)
    {
        int module = Append([.. Numbers(0x4DDECADE, 0), 3, .. "MSN"u8]);
        int own = Settings(module, ("e-mail", owner));
        int other = Settings(module, ("e-mail", peer), ("Nick", nick));
        Module = module;
        User = Append(Numbers(0x43DECADE, 0, (uint)own, 0, 0, 0, 0, 0));
        Contact = Append(Numbers(0x43DECADE, 0, (uint)other, 0, 0, 0, 0, 0));
        Put(16, 0x00000700);
        Put(32, (uint)Contact);
        Put(36, (uint)User);
    }

    private int Module { get; }

    private int User { get; }

    private int Contact { get; }

    /// <summary>Adds an event to the contact's chain.</summary>
    public MirandaProfile Event(uint seconds, uint flags, int type, byte[] blob)
    {
        int at = Append(
        [
            .. Numbers(0x45DECADE, (uint)_previous, 0, (uint)Module, seconds, flags),
            (byte)type, (byte)(type >> 8), .. Numbers((uint)blob.Length), .. blob,
        ]);
        Put(_previous == 0 ? Contact + 16 : _previous + 8, (uint)at);
        _previous = at;
        return this;
    }

    /// <summary>Makes the chain of events a ring.</summary>
    public MirandaProfile Ring()
    {
        Put(_previous + 8, (uint)_previous);
        return this;
    }

    public byte[] ToArray() => [.. _bytes];

    private static byte[] Numbers(params uint[] values) => values.SelectMany(BitConverter.GetBytes).ToArray();

    private int Settings(int module, params (string Name, string Value)[] settings)
    {
        List<byte> blob = [5, .. "Extra"u8, 4, 1, 2, 3, 4];
        foreach ((string name, string value) in settings)
        {
            byte[] text = Encoding.UTF8.GetBytes(value);
            blob.AddRange([(byte)name.Length, .. Encoding.ASCII.GetBytes(name), 253, (byte)text.Length, 0, .. text]);
        }

        return Append([.. Numbers(0x53DECADE, 0, (uint)module, (uint)blob.Count), .. blob]);
    }

    private int Append(byte[] bytes)
    {
        int at = _bytes.Count;
        _bytes.AddRange(bytes);
        return at;
    }

    private void Put(int at, uint value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        for (int i = 0; i < 4; i++)
        {
            _bytes[at + i] = bytes[i];
        }
    }
}
