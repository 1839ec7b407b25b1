namespace MsnForensics.Benchmarks;

/// <summary>One TCP connection of a generated capture.</summary>
internal sealed class Flow
{
    private const byte Syn = 2;
    private const byte Ack = 16;

    public Flow(int number, ushort serverPort)
    {
        Client = 0x0A000001u + ((uint)number % 4000);
        Server = 0xC6336401u + ((uint)number % 97);
        ClientPort = (ushort)(1024 + (number % 60_000));
        ServerPort = serverPort;
        ClientNext = (uint)number * 7919;
        ServerNext = (uint)number * 104_729;
    }

    public uint Client { get; }

    public uint Server { get; }

    public ushort ClientPort { get; }

    public ushort ServerPort { get; }

    public uint ClientNext { get; private set; }

    public uint ServerNext { get; private set; }

    public void Advance(bool isFromClient, int length)
    {
        if (isFromClient)
        {
            ClientNext += (uint)length;
        }
        else
        {
            ServerNext += (uint)length;
        }
    }

    public void Open(CaptureOutput output)
    {
        output.Write(this, true, default, Syn);
        output.Write(this, false, default, Syn | Ack);
        output.Write(this, true, default, Ack);
    }

    public void Close(CaptureOutput output)
    {
        output.Write(this, true, default, 17);
        output.Write(this, false, default, 17);
        output.Write(this, true, default, Ack);
    }

    /// <summary>Data and its acknowledgement.</summary>
    public void Send(CaptureOutput output, bool isFromClient, System.ReadOnlySpan<byte> data)
    {
        output.Write(this, isFromClient, data, 24);
        output.Write(this, !isFromClient, default, Ack);
    }
}
