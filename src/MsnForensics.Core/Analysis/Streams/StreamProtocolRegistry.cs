using System.Collections.Generic;

namespace MsnForensics.Analysis.Streams;

/// <summary>The protocols that streams are tested for, in that order. A new one is one line here.</summary>
public static class StreamProtocolRegistry
{
    public static IReadOnlyList<IStreamProtocol> Create(Sessions.SessionHub hub) => new IStreamProtocol[]
    {
        new MsnftpProtocol(hub),
        new MsnpProtocol(hub),
        new RelayProtocol(hub),
        new DirectProtocol(hub),
        new WebcamProtocol(hub),
        new TlsProtocol(hub),
        new HttpProtocol(hub),
        new SocksProtocol(hub),
    };
}
