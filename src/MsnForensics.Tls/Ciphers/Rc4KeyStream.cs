using System;

namespace MsnForensics.Tls.Ciphers;

/// <summary>The key stream of RC4, which can be copied where it stands: behind a hole its place is looked
/// for.</summary>
internal sealed class Rc4KeyStream
{
    private readonly byte[] _state = new byte[256];
    private byte _i;
    private byte _j;

    public Rc4KeyStream(byte[] key)
    {
        for (int i = 0; i < _state.Length; i++)
        {
            _state[i] = (byte)i;
        }

        for (int i = 0, j = 0; i < _state.Length; i++)
        {
            j = (j + _state[i] + key[i % key.Length]) & 0xFF;
            (_state[i], _state[j]) = (_state[j], _state[i]);
        }
    }

    private Rc4KeyStream(Rc4KeyStream other)
    {
        other._state.CopyTo(_state, 0);
        _i = other._i;
        _j = other._j;
    }

    public Rc4KeyStream Clone() => new(this);

    public void Skip(long count)
    {
        for (; count > 0; count--)
        {
            Next();
        }
    }

    public void Apply(ReadOnlySpan<byte> input, Span<byte> output)
    {
        // As in Next, with the state in registers: in long sessions half of the time would go into fields.
        byte[] state = _state;
        byte i = _i;
        byte j = _j;
        for (int at = 0; at < input.Length; at++)
        {
            i++;
            byte a = state[i];
            j += a;
            byte b = state[j];
            state[i] = b;
            state[j] = a;
            output[at] = (byte)(input[at] ^ state[(byte)(a + b)]);
        }

        _i = i;
        _j = j;
    }

    private byte Next()
    {
        _i++;
        byte a = _state[_i];
        _j += a;
        byte b = _state[_j];
        _state[_i] = b;
        _state[_j] = a;
        return _state[(byte)(a + b)];
    }
}
