using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using MsnForensics.Protocol.Tls;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsConnectionTests
{
    private static readonly byte[] ClientHello = TlsHello.Client(0x0303, [0x2F], [TlsHello.ServerName("login.example.org")]);
    private static readonly byte[] ServerHello = TlsHello.Server(0x0303, 0x2F);
    private static readonly byte[] ModernHello = TlsHello.Server(0x0303, 0x1301, [TlsHello.Extension(43, 3, 4)]);
    private static readonly byte[] EarlyHello = TlsHello.Client(0x0303, [0x1301], [TlsHello.Extension(42)]);
    private static readonly byte[] Finished = TlsHello.Message(20, new byte[12]);

    private readonly MaskingDecryptor _keys = new();
    private readonly TlsConnection _connection;

    public TlsConnectionTests() => _connection = new TlsConnection(_keys);

    [Fact]
    public void Full_handshake_and_content()
    {
        Exchange();
        Assert.Equal("Content hello", Classic(true, 1, "hello"));
        Assert.Equal("Protocol", Send(false, 22, TlsHello.Message(4, 0, 0, 0, 1, 0, 2, 5, 6)));
        Assert.Equal("Protocol", Send(false, 20, [1]));
        Assert.Equal("Protocol", Encrypted(false, 22, 0, Finished));
        Assert.Equal("Content world", Classic(false, 1, "world"));
        Assert.Equal((TlsOpening.Opened, 4, 0), (_connection.Opening, _connection.VerifiedCount, _connection.FailedCount));
        Assert.Equal([[5, 6]], _keys.Tickets);
        _connection.Close();
        Assert.Equal(0, _keys.OpenCipherCount);
    }

    [Fact]
    public void Clients_records_wait_for_the_servers_part_of_the_handshake()
    {
        Send(true, 22, ClientHello);
        Assert.Equal("Waiting", Send(true, 20, [1]));
        Send(false, 22, ServerHello);
        Assert.Equal("Protocol", Send(true, 20, [1]));
        Assert.Equal("Waiting", Encrypted(true, 22, 0, Finished));
        Send(false, 22, TlsHello.Message(14));
        Assert.Equal("Protocol", Encrypted(true, 22, 0, Finished));
        Assert.Single(_keys.Opened);
    }

    [Fact]
    public void Servers_records_wait_for_the_clients_key_exchange()
    {
        Send(true, 22, ClientHello);
        Send(false, 22, [.. ServerHello, .. TlsHello.Message(14)]);
        Send(false, 20, [1]);
        Assert.Equal("Waiting", Encrypted(false, 22, 0, Finished));
        Send(true, 22, TlsHello.Message(16, 0, 1, 7));
        Assert.Equal("Protocol", Encrypted(false, 22, 0, Finished));
    }

    [Fact]
    public void Nothing_waits_for_a_side_that_has_ended()
    {
        Send(true, 22, ClientHello);
        _connection.StopWaiting();
        Assert.Equal("Protocol", Send(true, 20, [1]));
        Assert.Equal("Opaque", Encrypted(true, 22, 0, Finished));
        Assert.Equal(TlsOpening.NoHandshake, _connection.Opening);
        Assert.True(_connection.IsOpaque);
    }

    [Fact]
    public void Abbreviated_handshake_begins_with_the_server()
    {
        Send(true, 22, ClientHello);
        Send(false, 22, ServerHello);
        Send(false, 20, [1]);
        Assert.Equal("Protocol", Encrypted(false, 22, 0, Finished));
        Send(true, 20, [1]);
        Assert.Equal("Protocol", Encrypted(true, 22, 0, Finished));
        Assert.Equal("Content a", Classic(true, 1, "a"));
        Assert.False(_keys.Opened.Single().IsFull);
    }

    [Theory]
    [InlineData(TlsOpening.NoKey)]
    [InlineData(TlsOpening.Unsupported)]
    public void What_keys_do_not_open_is_opaque(TlsOpening answer)
    {
        _keys.Answer = answer;
        Exchange(true);
        Assert.Equal("Opaque", Encrypted(true, 22, 0, Finished));
        Assert.True(_connection.IsOpaque);
        Assert.Equal(answer, _connection.Opening);
    }

    [Fact]
    public void Without_a_decryptor_the_handshake_is_read_all_the_same()
    {
        TlsConnection connection = new(null);
        Process(connection, true, 22, ClientHello);
        Process(connection, false, 22, [.. ServerHello, .. TlsHello.Certificate([1]), .. TlsHello.Message(14)]);
        Process(connection, true, 20, [1]);
        Assert.Equal("Opaque", Process(connection, true, 22, new byte[40]));
        Assert.Equal((TlsOpening.NoKey, 1), (connection.Opening, connection.Handshake.Certificates.Count));
    }

    [Fact]
    public void Capture_that_begins_in_the_middle_has_no_handshake()
    {
        Assert.Equal("Opaque", Send(true, 23, new byte[30]));
        Assert.Equal(TlsOpening.NoHandshake, _connection.Opening);
    }

    [Fact]
    public void Record_whose_check_fails_is_told_apart_and_the_next_one_is_read()
    {
        Exchange();
        Assert.Equal("Unverified hello", Classic(true, 40, "hello"));
        Assert.Equal("Content there", Classic(true, 2, "there"));
        Assert.Equal(1, _connection.FailedCount);
    }

    [Fact]
    public void Number_of_records_in_a_hole_is_found()
    {
        Exchange();
        _connection.Lose(true, 300);
        Assert.Equal(299 - 5, _connection.ContentLengthOf(true, 300));
        Assert.Equal("Content late", Classic(true, 4, "late"));
        Assert.Equal("Content next", Classic(true, 5, "next"));
    }

    [Fact]
    public void Record_with_a_known_length_and_a_hole_is_passed_over()
    {
        Exchange();
        _connection.Skip(true, new TlsRecord(TlsContentType.ApplicationData, 0x0303, 5, 30), []);
        Assert.Equal("Content next", Classic(true, 2, "next"));
    }

    [Fact]
    public void Place_that_is_never_found_makes_the_side_opaque()
    {
        Exchange();
        _connection.Lose(true, 300);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal("Opaque", Classic(true, 200, "x"));
        }

        Assert.Equal(0, _keys.OpenCipherCount);
    }

    [Fact]
    public void Change_of_keys_in_a_hole_is_made_up_for()
    {
        Send(true, 22, ClientHello);
        Send(false, 22, [.. ServerHello, .. TlsHello.Message(14)]);
        Send(true, 22, TlsHello.Message(16, 0, 1, 7));
        _connection.Lose(true, 60);
        Assert.Equal("Content a", Classic(true, 1, "a"));
    }

    [Fact]
    public void Application_data_before_the_keys_is_not_guessed_at()
    {
        Send(true, 22, ClientHello);
        Send(false, 22, [.. ServerHello, .. TlsHello.Message(14)]);
        Assert.Equal("Opaque", Classic(true, 0, "a"));
    }

    [Fact]
    public void Negotiation_anew_changes_the_keys()
    {
        Exchange();
        Send(false, 20, [1]);
        Encrypted(false, 22, 0, Finished);
        Assert.Equal("Protocol", Encrypted(true, 22, 1, ClientHello));
        Assert.Equal("Protocol", Encrypted(false, 22, 1, [.. ServerHello, .. TlsHello.Message(14)]));
        Assert.Equal("Content still", Classic(true, 2, "still"));
        Assert.Equal("Protocol", Encrypted(true, 22, 3, TlsHello.Message(16, 0, 1, 9)));
        Assert.Equal("Protocol", Encrypted(true, 20, 4, [1]));
        Assert.Equal("Protocol", Encrypted(true, 22, 0, Finished));
        Assert.Equal("Content new", Classic(true, 1, "new"));
        Assert.Equal(2, _keys.Opened.Count);
        Assert.Equal("login.example.org", _connection.FirstHandshake.ClientHello?.ServerName);
    }

    [Fact]
    public void Fatal_alert_is_noted_and_warnings_are_not()
    {
        Send(false, 21, [1, 0]);
        Assert.Null(_connection.FatalAlert);
        Send(false, 21, [2, 40]);
        Send(false, 21, [2, 80]);
        Assert.Equal(40, _connection.FatalAlert);
    }

    [Fact]
    public void Hello_of_SSL_2_begins_a_connection()
    {
        byte[] hello = TlsHello.CreateVersion2(3, 0)[2..];
        TlsRecord record = new(TlsContentType.Handshake, TlsVersion.Ssl20, 2, hello.Length);
        Assert.Equal(TlsOutcome.Protocol, _connection.Process(true, record, hello, out _));
        Assert.True(_connection.Handshake.ClientHello!.IsVersion2);
    }

    [Fact]
    public void Modern_handshake_goes_through_its_epochs()
    {
        Send(true, 22, ClientHello);
        Send(false, 22, ModernHello);
        Assert.Equal("Protocol", Send(false, 20, [1]));
        Assert.Equal("Protocol", Modern(false, TlsEpoch.Handshake, 0, 22, [.. TlsHello.Message(8, 0, 0), .. Finished]));
        Assert.Equal("Content early", Modern(false, TlsEpoch.Application, 0, 23, "early"u8.ToArray()));
        Assert.Equal("Protocol", Send(true, 20, [1]));
        Assert.Equal("Protocol", Modern(true, TlsEpoch.Handshake, 0, 22, Finished));
        Assert.Equal("Content a", Modern(true, TlsEpoch.Application, 0, 23, "a"u8.ToArray()));
        Assert.Equal("Protocol", Modern(true, TlsEpoch.Application, 1, 22, TlsHello.Message(24, 0)));
        Assert.Equal("Content b", Modern(true, TlsEpoch.Application, 0, 23, "b"u8.ToArray(), 1));
        Assert.Equal((1, 0), (_keys.UpdateCount, _connection.FailedCount));
    }

    [Fact]
    public void Early_data_waits_for_the_answer_and_ends_with_its_message()
    {
        Send(true, 22, EarlyHello);
        Assert.Equal("Waiting", Send(true, 20, [1]));
        Assert.Equal("Waiting", Modern(true, TlsEpoch.Early, 0, 23, "GET"u8.ToArray()));
        Send(false, 22, ModernHello);
        Assert.Equal("Content GET", Modern(true, TlsEpoch.Early, 0, 23, "GET"u8.ToArray()));
        Assert.Equal("Protocol", Modern(true, TlsEpoch.Early, 1, 22, TlsHello.Message(5)));
        Assert.Equal("Protocol", Modern(true, TlsEpoch.Handshake, 0, 22, Finished));
        Assert.Equal("Content b", Modern(true, TlsEpoch.Application, 0, 23, "b"u8.ToArray()));
    }

    [Fact]
    public void Early_data_without_its_secret_does_not_hide_what_follows()
    {
        _keys.Missing.Add(TlsEpoch.Early);
        Send(true, 22, EarlyHello);
        Send(false, 22, ModernHello);
        Assert.Equal("Opaque", Modern(true, TlsEpoch.Early, 0, 23, "GET"u8.ToArray()));
        Assert.Equal("Protocol", Modern(true, TlsEpoch.Handshake, 0, 22, Finished));
        Assert.Equal("Content b", Modern(true, TlsEpoch.Application, 0, 23, "b"u8.ToArray()));
    }

    [Fact]
    public void Secrets_of_the_handshake_may_be_missing()
    {
        _keys.Missing.Add(TlsEpoch.Handshake);
        Send(true, 22, ClientHello);
        Send(false, 22, ModernHello);
        Assert.Equal("Opaque", Modern(false, TlsEpoch.Handshake, 0, 22, Finished));
        Assert.Equal("Content a", Modern(false, TlsEpoch.Application, 0, 23, "a"u8.ToArray()));
        Assert.False(_connection.IsOpaque);
    }

    [Fact]
    public void Another_hello_asked_for_ends_early_data()
    {
        byte[] random = Convert.FromHexString("CF21AD74E59A6111BE1D8C021E65B891C2A211167ABB8C5E079E09E2C8A8339C");
        Send(true, 22, EarlyHello);
        Send(false, 22, TlsHello.Server(0x0303, 0x1301, [TlsHello.Extension(43, 3, 4)], random: random));
        Assert.Equal("Protocol", Send(true, 20, [1]));
        Assert.Equal("Opaque", Modern(true, TlsEpoch.Early, 0, 23, "GET"u8.ToArray()));
        Send(true, 22, ClientHello);
        Send(false, 22, ModernHello);
        Assert.Equal("Protocol", Modern(true, TlsEpoch.Handshake, 0, 22, Finished));
    }

    [Fact]
    public void End_of_the_handshake_in_a_hole_is_made_up_for()
    {
        Send(true, 22, ClientHello);
        Send(false, 22, ModernHello);
        _connection.Lose(false, 900);
        Assert.Equal("Content a", Modern(false, TlsEpoch.Application, 2, 23, "a"u8.ToArray()));
    }

    [Fact]
    public void Split_messages_are_joined()
    {
        IEnumerable<byte[]> pieces = ClientHello.Chunk(3);
        Assert.All(pieces, piece => Assert.Equal("Protocol", Send(true, 22, piece)));
        Assert.Equal("login.example.org", _connection.Handshake.ClientHello?.ServerName);
    }

    private static string Process(TlsConnection connection, bool isFromClient, byte type, byte[] fragment)
    {
        TlsRecord record = new((TlsContentType)type, 0x0303, 5, fragment.Length);
        TlsOutcome outcome = connection.Process(isFromClient, record, fragment, out ReadOnlySpan<byte> content);
        return (outcome + " " + Encoding.ASCII.GetString(content)).Trim();
    }

    private string Send(bool isFromClient, byte type, byte[] fragment) => Process(_connection, isFromClient, type, fragment);

    private string Encrypted(bool isFromClient, byte type, int number, byte[] content) =>
        Send(isFromClient, type, MaskingDecryptor.Encrypt(isFromClient, TlsEpoch.Application, number, content));

    private string Classic(bool isFromClient, int number, string text) =>
        Encrypted(isFromClient, 23, number, Encoding.ASCII.GetBytes(text));

    private string Modern(bool isFromClient, TlsEpoch epoch, int number, byte type, byte[] content, int generation = 0) =>
        Send(isFromClient, 23, MaskingDecryptor.Encrypt(isFromClient, epoch, number, [.. content, type], generation));

    // Up to and with the client's end of the handshake; with "isOpen" up to its change of keys.
    private void Exchange(bool isOpen = false)
    {
        Send(true, 22, ClientHello);
        Send(false, 22, [.. ServerHello, .. TlsHello.Message(14)]);
        Send(true, 22, TlsHello.Message(16, 0, 1, 7));
        Send(true, 20, [1]);
        if (!isOpen)
        {
            Encrypted(true, 22, 0, Finished);
        }
    }
}
