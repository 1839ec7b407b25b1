using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis.Streams;
using MsnForensics.Bytes;
using MsnForensics.Diagnostics;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Analysis.Messages;

/// <summary>
/// Joins messages that were sent in parts. The first part has all headers and <c>Chunks: n</c>, the others only
/// <c>Chunk: i</c>; parts of several senders interleave (reference: section 8.7).
/// </summary>
public sealed class ChunkAssembler
{
    private const int MaximumOpenCount = 64;

    private readonly MsnParserOption _limits;
    private readonly MessageReady _ready;
    private readonly Dictionary<string, Assembly> _open = new();
    private readonly List<string> _order = new();
    private readonly ByteBudget? _budget;

    /// <param name="limits">How many parts a message may have.</param>
    /// <param name="ready">Takes the messages.</param>
    /// <param name="budget">What the run may hold; without one only the number of parts is bounded.</param>
    public ChunkAssembler(MsnParserOption limits, MessageReady ready, ByteBudget? budget = null)
    {
        _limits = limits;
        _ready = ready;
        _budget = budget;
    }

    /// <summary>Takes a message that is whole, or as whole as it will get.</summary>
    public delegate void MessageReady(
        CommandSet commands,
        MessagePayload payload,
        MessageBody body,
        MsnCompleteness completeness,
        AnomalyCode? oddity);

    /// <summary>Adds one part.</summary>
    /// <param name="item">The command.</param>
    /// <param name="payload">Its headers.</param>
    /// <param name="key">Direction, sender and message id.</param>
    public void Add(CommandEvent item, MessagePayload payload, string key)
    {
        key = (item.IsFromClient ? "c " : "s ") + key;
        bool isFirst = payload["Chunks"] is not null;
        bool isNumber = DecimalNumber.TryParse((payload["Chunks"] ?? payload["Chunk"])!.Trim(), out long number);
        if (!isNumber || number > _limits.MaximumChunkCount || (isFirst && number == 0))
        {
            Pass(item, payload);
            return;
        }

        if (!_open.TryGetValue(key, out Assembly? assembly))
        {
            assembly = Open(key);
        }

        int held = assembly.Add(item, payload, isFirst ? 0 : (int)number, isFirst ? (int)number : 0);
        bool isSpent = _budget?.Change(held) == true;
        if (assembly.IsComplete || isSpent)
        {
            Close(key);
        }

        if (isSpent)
        {
            _budget!.ReportSpent();
        }
    }

    /// <summary>Gives out what lacks parts.</summary>
    public void Flush()
    {
        foreach (string key in _order.ToArray())
        {
            Close(key);
        }
    }

    private Assembly Open(string key)
    {
        if (_order.Count >= MaximumOpenCount)
        {
            Close(_order[0]);
        }

        Assembly assembly = new();
        _open.Add(key, assembly);
        _order.Add(key);
        return assembly;
    }

    // A part that announces more parts than the limit is given out as it is.
    private void Pass(CommandEvent item, MessagePayload payload)
    {
        MessageBody body = new();
        LegMessageReader.AddBody(body, item, payload, false);
        _ready(item, payload, body, MsnCompleteness.Truncated, AnomalyCode.MessageChunkLimitReached);
    }

    private void Close(string key)
    {
        Assembly assembly = _open[key];
        _open.Remove(key);
        _order.Remove(key);
        _budget?.Change(-assembly.HeldBytes);
        MessageBody body = assembly.Join(out MsnCompleteness completeness, out bool isMissing);
        AnomalyCode? oddity = isMissing ? AnomalyCode.MessageChunkMissing : null;
        _ready(assembly.Commands, assembly.Headers, body, completeness, oddity);
    }

    private sealed class Assembly
    {
        private readonly SortedDictionary<int, KeyValuePair<CommandEvent, MessagePayload>> _parts = new();
        private int _total;

        public bool IsComplete => _total > 0 && _parts.Count >= _total;

        public CommandSet Commands => new(_parts.Values.Select(part => part.Key).ToArray());

        /// <summary>The first part's headers; those of another part when the first is missing.</summary>
        public MessagePayload Headers => _parts.First().Value.Value;

        public int HeldBytes { get; private set; }

        // The bytes held more than before: a repeated part changes nothing.
        public int Add(CommandEvent item, MessagePayload payload, int index, int total)
        {
            _total = total > 0 ? total : _total;
            if (_parts.ContainsKey(index))
            {
                return 0;
            }

            _parts.Add(index, new(item, payload));
            HeldBytes += item.Command.Payload.Length;
            return item.Command.Payload.Length;
        }

        public MessageBody Join(out MsnCompleteness completeness, out bool isMissing)
        {
            MessageBody body = new();
            int expected = 0;
            bool hasGap = false;
            bool isCut = false;
            foreach (KeyValuePair<int, KeyValuePair<CommandEvent, MessagePayload>> part in _parts)
            {
                bool isBehindHole = part.Key != expected || isCut;
                LegMessageReader.AddBody(body, part.Value.Key, part.Value.Value, isBehindHole);
                hasGap |= isBehindHole || part.Value.Key.Completeness == MsnCompleteness.Gap;
                isCut = part.Value.Key.Completeness == MsnCompleteness.Truncated;
                expected = part.Key + 1;
            }

            bool lacksEnd = isCut || _total == 0 || expected < _total;
            isMissing = _total == 0 || _parts.Count < _total;
            completeness = lacksEnd ? MsnCompleteness.Truncated
                : hasGap ? MsnCompleteness.Gap
                : MsnCompleteness.Complete;
            return body;
        }
    }
}
