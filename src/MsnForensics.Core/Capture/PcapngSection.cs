using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Diagnostics;

namespace MsnForensics.Capture;

/// <summary>
/// The present section of a pcapng file: its byte order, its interfaces, and what its other blocks say.
/// </summary>
internal sealed class PcapngSection
{
    private readonly CaptureInput _input;
    private readonly CaptureNotes _notes;
    private readonly PcapngNames _names;
    private readonly List<PcapngInterface> _interfaces = new();
    private long _droppedBefore;

    public PcapngSection(CaptureInput input)
    {
        _input = input;
        _notes = new CaptureNotes(input);
        _names = new PcapngNames(_notes);
    }

    public ByteOrder Order { get; private set; }

    public CaptureNotes Notes => _notes;

    /// <summary>The interface, or null when the section does not describe it.</summary>
    public PcapngInterface? GetInterface(uint index) =>
        index < (uint)_interfaces.Count ? _interfaces[(int)index] : null;

    /// <summary>Starts a section: its interfaces are numbered from 0 again.</summary>
    public void Begin(ByteOrder order, ReadOnlySpan<byte> body)
    {
        _droppedBefore += SumDropped();
        ReportDropped();
        _interfaces.Clear();
        Order = order;
        ushort major = order.ReadUInt16(body.Slice(4));
        if (major != 1)
        {
            AddInvalid("A section declares a version other than 1; it was read as version 1");
        }

        string hardware = "";
        string system = "";
        string application = "";
        PcapngOptions options = new(body.Slice(16), order);
        while (options.MoveNext())
        {
            switch (options.Code)
            {
                case 1: _notes.AddComment(0, options.Value); break;
                case 2: hardware = _notes.ReadText(options.Value); break;
                case 3: system = _notes.ReadText(options.Value); break;
                case 4: application = _notes.ReadText(options.Value); break;
            }
        }

        CheckOptions(options);
        _notes.AddOrigin(string.Join("; ", new[] { hardware, system, application }.Where(part => part.Length > 0)));
    }

    public void AddInterface(ReadOnlySpan<byte> body)
    {
        if (_interfaces.Count >= _input.Options.MaximumInterfaceCount)
        {
            _input.Tally.Add(
                AnomalyCode.CaptureLimitReached,
                "Interfaces beyond the limit are not known to their packets",
                _input.Metadata.FrameCount,
                _input.Buffer.Offset);
            return;
        }

        PcapngInterfaceOptions options = new(_notes, Order);
        CheckOptions(options.Read(body.Slice(8)));
        int linkType = Order.ReadUInt16(body);
        uint snapLength = Order.ReadUInt32(body.Slice(4));
        _interfaces.Add(new PcapngInterface
        {
            LinkType = linkType,
            SnapLength = snapLength,
            Resolution = new TimestampResolution(options.ResolutionCode, options.OffsetSeconds),
            FrameCheckLength = options.FrameCheckLength,
            Name = options.Name,
        });
        _notes.AddInterface(
            new CaptureInterface(linkType, snapLength, options.Name, options.Description, options.Filter));
    }

    public void AddStatistics(ReadOnlySpan<byte> body)
    {
        ulong dropped = 0;
        PcapngOptions options = new(body.Slice(12), Order);
        while (options.MoveNext())
        {
            if (options.Code is 5 or 7 && options.Value.Length == sizeof(ulong))
            {
                dropped += Math.Min(Order.ReadUInt64(options.Value), uint.MaxValue);
            }
            else if (options.Code == 1)
            {
                _notes.AddComment(0, options.Value);
            }
        }

        CheckOptions(options);
        if (GetInterface(Order.ReadUInt32(body)) is PcapngInterface known)
        {
            known.DroppedByStatistics = (long)dropped;
            UpdateDropped();
        }
        else
        {
            AddInvalid("Statistics name an interface that the section does not describe");
        }
    }

    public void AddSecrets(ReadOnlySpan<byte> body)
    {
        uint declared = Order.ReadUInt32(body.Slice(4));
        ReadOnlySpan<byte> content = body.Slice(8);
        if (declared > (uint)content.Length)
        {
            AddInvalid("Decryption secrets declare more bytes than their block has");
        }

        _notes.AddSecret(Order.ReadUInt32(body), content.Slice(0, (int)Math.Min(declared, (uint)content.Length)));
    }

    public void AddNames(ReadOnlySpan<byte> body)
    {
        if (!_names.TryRead(body, Order))
        {
            AddInvalid("A name record reaches beyond its block");
        }
    }

    /// <summary>Counts packets that a packet block says were lost before it.</summary>
    public void AddDropped(PcapngInterface known, ulong count)
    {
        known.DroppedByPackets += (long)Math.Min(count, uint.MaxValue);
        UpdateDropped();
    }

    /// <summary>Reports the losses of the section.</summary>
    public void ReportDropped()
    {
        for (int i = 0; i < _interfaces.Count; i++)
        {
            PcapngInterface each = _interfaces[i];
            if (each.Dropped > 0)
            {
                string name = each.Name.Length == 0 ? "" : $" ({ToOneLine(each.Name)})";
                _input.Tally.Report(
                    AnomalyCode.CaptureFramesDropped,
                    $"Interface {i}{name}: {each.Dropped} packets were dropped while capturing");
            }

            each.DroppedByPackets = 0;
            each.DroppedByStatistics = 0;
        }
    }

    public void CheckOptions(in PcapngOptions options)
    {
        if (options.IsDamaged)
        {
            AddInvalid("An option reaches beyond its block");
        }
    }

    public void AddInvalid(string fact) =>
        _input.Tally.Add(
            AnomalyCode.CaptureBlockInvalid, fact, _input.Metadata.FrameCount, _input.Buffer.Offset);

    private static string ToOneLine(string text) =>
        new(text.Select(letter => char.IsControl(letter) ? ' ' : letter).ToArray());

    private void UpdateDropped() => _input.Metadata.DroppedFrameCount = _droppedBefore + SumDropped();

    private long SumDropped()
    {
        long sum = 0;
        foreach (PcapngInterface each in _interfaces)
        {
            sum += each.Dropped;
        }

        return sum;
    }
}
