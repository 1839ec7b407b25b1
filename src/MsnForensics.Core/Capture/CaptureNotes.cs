using System;
using System.Collections.Generic;
using System.Text;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>Fills the lists of <see cref="CaptureMetadata"/> within the limits.</summary>
internal sealed class CaptureNotes
{
    private readonly CaptureInput _input;
    private readonly CaptureMetadata _metadata;
    private readonly HashSet<int> _linkTypes = new();
    private long _secretBytes;

    public CaptureNotes(CaptureInput input)
    {
        _input = input;
        _metadata = input.Metadata;
    }

    public void AddComment(long frame, ReadOnlySpan<byte> text)
    {
        if (HasRoom(_metadata.Comments, "Comments"))
        {
            _metadata.Comments.Add(new CaptureComment(frame, ReadText(text)));
        }
    }

    public void AddOrigin(string text)
    {
        if (text.Length > 0 && HasRoom(_metadata.Origins, "Section descriptions"))
        {
            _metadata.Origins.Add(text);
        }
    }

    public void AddInterface(CaptureInterface description)
    {
        if (_linkTypes.Add(description.LinkType))
        {
            _metadata.LinkTypes.Add(description.LinkType);
        }

        if (HasRoom(_metadata.Interfaces, "Interfaces"))
        {
            _metadata.Interfaces.Add(description);
        }
    }

    public void AddName(string address, ReadOnlySpan<byte> name)
    {
        if (HasRoom(_metadata.Names, "Names"))
        {
            _metadata.Names.Add(new CaptureName(address, ReadText(name)));
        }
    }

    public void AddSecret(uint type, ReadOnlySpan<byte> content)
    {
        if (_secretBytes + content.Length > _input.Options.MaximumCaptureSecretBytes)
        {
            AddLimit("Decryption secrets beyond the limit were not kept");
        }
        else if (HasRoom(_metadata.Secrets, "Decryption secrets"))
        {
            _secretBytes += content.Length;
            _metadata.Secrets.Add(new CaptureSecret(type, content.ToArray()));
        }
    }

    /// <summary>UTF-8 up to the limit or the first NUL, which some writers append.</summary>
    public string ReadText(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.IndexOf((byte)0);
        bytes = end < 0 ? bytes : bytes.Slice(0, end);
        int limit = _input.Options.MaximumCaptureNoteLength;
        if (bytes.Length > limit)
        {
            AddLimit("Texts longer than the limit were cut");
            bytes = bytes.Slice(0, limit);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private bool HasRoom<T>(List<T> list, string kind)
    {
        if (list.Count < _input.Options.MaximumCaptureNoteCount)
        {
            return true;
        }

        AddLimit(kind + " beyond the limit were not kept");
        return false;
    }

    private void AddLimit(string fact) =>
        _input.Tally.Add(AnomalyCode.CaptureLimitReached, fact, _metadata.FrameCount, _input.Buffer.Offset);
}
