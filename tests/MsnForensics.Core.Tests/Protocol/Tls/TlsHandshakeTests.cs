using System.Linq;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsHandshakeTests
{
    private static readonly byte[] ClientHello = TlsHello.Client(0x0303, [0x2F], [TlsHello.Extension(23)]);
    private static readonly byte[] ServerHello = TlsHello.Server(0x0303, 0x2F, [TlsHello.Extension(23)]);
    private static readonly byte[] Certificate = TlsHello.Certificate([1, 2, 3], [4]);
    private static readonly byte[] Status = TlsHello.Message(22, 1);
    private static readonly byte[] Done = TlsHello.Message(14);
    private static readonly byte[] ClientCertificate = TlsHello.Certificate([9]);
    private static readonly byte[] Exchange = TlsHello.Message(16, 0, 2, 7, 8);
    private static readonly byte[] Verify = TlsHello.Message(15, 5);
    private static readonly byte[] Ticket = TlsHello.Message(4, 0, 0, 1, 0, 0, 3, 6, 6, 6);

    [Fact]
    public void Full_handshake_is_followed()
    {
        TlsHandshake handshake = new();
        Add(handshake, true, ClientHello);
        Assert.Equal((0x0303, false, false), (handshake.Version, handshake.IsFull, handshake.IsServerDone));
        Add(handshake, false, ServerHello, Certificate, Status);
        Assert.Equal((true, false), (handshake.IsFull, handshake.IsServerDone));
        Assert.Equal([[1, 2, 3], [4]], handshake.Certificates);
        Add(handshake, false, Done);
        Assert.True(handshake.IsServerDone);
        Assert.Null(handshake.CopyTranscript());
        Add(handshake, true, ClientCertificate, Exchange, Verify);
        Assert.Equal([0, 2, 7, 8], handshake.ClientKeyExchange);
        Assert.True(handshake is { IsClientDone: true, IsExtendedMaster: true });
        Add(handshake, false, Ticket);
        Assert.Equal([6, 6, 6], handshake.NewTicket);
        Assert.Equal(
            [.. ClientHello, .. ServerHello, .. Certificate, .. Status, .. Done, .. ClientCertificate, .. Exchange],
            handshake.CopyTranscript()!);
    }

    [Fact]
    public void Hashed_messages_do_not_depend_on_the_order_in_which_the_sides_are_seen()
    {
        TlsHandshake handshake = new();
        Add(handshake, true, ClientHello, Exchange, Verify);
        Add(handshake, false, TlsHello.Message(0), ServerHello, Certificate, Done, Ticket);
        Assert.Equal([.. ClientHello, .. ServerHello, .. Certificate, .. Done, .. Exchange], handshake.CopyTranscript()!);
    }

    [Fact]
    public void Abbreviated_handshake_has_no_key_exchange()
    {
        TlsHandshake handshake = new();
        Add(handshake, true, ClientHello);
        Add(handshake, false, ServerHello);
        handshake.EndServerFlight();
        Assert.True(handshake is { IsServerDone: true, IsFull: false, IsClientDone: false });
        Assert.Null(handshake.CopyTranscript());
    }

    [Fact]
    public void Retry_is_no_answer()
    {
        TlsHandshake handshake = new();
        Add(handshake, true, ClientHello);
        byte[] random = System.Convert.FromHexString("CF21AD74E59A6111BE1D8C021E65B891C2A211167ABB8C5E079E09E2C8A8339C");
        Add(handshake, false, TlsHello.Server(0x0303, 0x1301, random: random));
        Assert.True(handshake is { IsRetried: true, ServerHello: null });
        Add(handshake, false, TlsHello.Server(0x0303, 0x1301, [TlsHello.Extension(43, 3, 4)]));
        Assert.True(handshake is { IsRetried: true, IsModern: true });
    }

    [Fact]
    public void Messages_beyond_the_limit_give_no_hash()
    {
        TlsHandshake handshake = new();
        Add(handshake, true, ClientHello);
        Add(handshake, false, ServerHello);
        byte[] chain = TlsHello.Certificate([.. Enumerable.Repeat(new byte[66_000], 4)]);
        Add(handshake, false, chain, Done);
        Add(handshake, true, Exchange);
        Assert.Null(handshake.CopyTranscript());
        Assert.Equal(4, handshake.Certificates.Count);
    }

    [Fact]
    public void Certificates_beyond_the_limit_are_not_kept()
    {
        TlsHandshake handshake = new();
        Add(handshake, false, TlsHello.Certificate([.. Enumerable.Range(0, 30).Select(i => new[] { (byte)i })]));
        Assert.Equal(10, handshake.Certificates.Count);
    }

    [Fact]
    public void Trimmed_handshake_keeps_what_the_records_tell()
    {
        TlsHandshake handshake = new();
        Add(handshake, true, ClientHello);
        Add(handshake, false, ServerHello, Certificate, Done);
        Add(handshake, true, Exchange);
        handshake.Trim();
        Assert.Null(handshake.CopyTranscript());
        Assert.True(handshake is { ClientKeyExchange: null, IsClientDone: true, ClientHello: not null, Certificates.Count: 2 });
    }

    private static void Add(TlsHandshake handshake, bool isFromClient, params byte[][] messages)
    {
        foreach (byte[] message in messages)
        {
            handshake.Add(isFromClient, (TlsHandshakeType)message[0], message);
        }
    }
}
