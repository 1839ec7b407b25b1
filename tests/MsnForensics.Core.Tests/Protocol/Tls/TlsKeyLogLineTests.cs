using System;
using System.Text;
using CsCheck;
using MsnForensics.Protocol.Tls;

namespace MsnForensics.Core.Tests.Protocol.Tls;

public sealed class TlsKeyLogLineTests
{
    private static readonly string Random = new('a', 64);
    private static readonly string Master = new('B', 96);

    [Theory]
    [InlineData("CLIENT_RANDOM", TlsSecretLabel.Master, 48)]
    [InlineData("PMS_CLIENT_RANDOM", TlsSecretLabel.PreMaster, 48)]
    [InlineData("PMS_CLIENT_RANDOM", TlsSecretLabel.PreMaster, 256)]
    [InlineData("CLIENT_EARLY_TRAFFIC_SECRET", TlsSecretLabel.ClientEarly, 32)]
    [InlineData("CLIENT_HANDSHAKE_TRAFFIC_SECRET", TlsSecretLabel.ClientHandshake, 48)]
    [InlineData("SERVER_HANDSHAKE_TRAFFIC_SECRET", TlsSecretLabel.ServerHandshake, 32)]
    [InlineData("CLIENT_TRAFFIC_SECRET_0", TlsSecretLabel.ClientApplication, 32)]
    [InlineData("SERVER_TRAFFIC_SECRET_0", TlsSecretLabel.ServerApplication, 48)]
    public void Labels_with_a_client_random(string label, TlsSecretLabel expected, int length) =>
        AssertSecret($"{label} {Random} {new string('c', 2 * length)}", expected, Random, length);

    [Fact]
    public void Labels_with_another_id()
    {
        AssertSecret($"RSA 0123456789abcdef {Master}", TlsSecretLabel.EncryptedPreMaster, "0123456789abcdef", 48);
        AssertSecret($"RSA Session-ID:0102 Master-Key:{Master}", TlsSecretLabel.Session, "0102", 48);
    }

    [Fact]
    public void Blanks_of_all_kinds_part_the_words() =>
        AssertSecret($"  CLIENT_RANDOM\t{Random}  {Master} \r", TlsSecretLabel.Master, Random, 48);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("# CLIENT_RANDOM")]
    [InlineData("EXPORTER_SECRET 00 00")]
    [InlineData("ECH_CONFIG 00 00")]
    [InlineData("client_random aa bb")]
    [InlineData("QUIC_CLIENT_TRAFFIC_SECRET_0 aa bb")]
    public void Other_lines_are_none(string line) => Assert.Equal(TlsKeyLogLineKind.Other, Parse(line));

    [Fact]
    public void Key_line_that_is_cut_is_damaged_at_every_place_behind_its_label()
    {
        string line = $"CLIENT_RANDOM {Random} {Master}";
        for (int length = "CLIENT_RANDOM".Length; length < line.Length; length++)
        {
            Assert.Equal(TlsKeyLogLineKind.Damaged, Parse(line[..length]));
        }

        Assert.Equal(TlsKeyLogLineKind.Damaged, Parse(line + "0"));
        Assert.Equal(TlsKeyLogLineKind.Damaged, Parse(line + " 00"));
        Assert.Equal(TlsKeyLogLineKind.Damaged, Parse(line.Replace("aaaa", "aaxa", StringComparison.Ordinal)));
        Assert.Equal(TlsKeyLogLineKind.Damaged, Parse($"CLIENT_TRAFFIC_SECRET_0 {Random} {new string('c', 80)}"));
    }

    [Fact]
    public void Any_bytes_give_an_answer() => Gen.Byte.Array[0, 300].Sample(bytes =>
        TlsKeyLogLine.Parse(bytes, out _) != TlsKeyLogLineKind.Secret);

    private static TlsKeyLogLineKind Parse(string line) => TlsKeyLogLine.Parse(Encoding.ASCII.GetBytes(line), out _);

    private static void AssertSecret(string line, TlsSecretLabel label, string id, int length)
    {
        Assert.Equal(TlsKeyLogLineKind.Secret, TlsKeyLogLine.Parse(Encoding.ASCII.GetBytes(line), out TlsKeyLogLine result));
        Assert.Equal((label, id, 2 * length), (result.Label, Encoding.ASCII.GetString(result.Id), result.Secret.Length));
    }
}
