using System;
using System.Collections.Generic;
using System.Linq;
using MsnForensics.Protocol.Msnp;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

public sealed class CommandCatalogTests
{
    // The reference's sections 2.4 (with a payload) and its end (never one).
    private const string WithPayload =
        "MSG SDC PAG PGD QRY NOT IPG GCF UUX UBX ADL RML UUN UBN FQY UUM UBM PUT DEL NFY SDG VAS GET FSL CNT ATH BND ACK PNG";

    private const string WithoutPayload =
        "LSG LST SYN ADC ADD REM ADG REG RMG SBP BLP GTC PRP BPR CHG CHL SBS RFS VER CVR INF USR XFR IMS SND FND URL RNG "
        + "CAL ANS IRO JOI BYE NAK OUT QNG ILN NLN FLN";

    [Fact]
    public void Every_command_of_the_reference_has_its_payload_rule()
    {
        Assert.All(WithPayload.Split(' '), verb => Assert.NotEqual(0, CommandCatalog.Find(verb)!.PayloadArgumentCount));
        Assert.All(WithoutPayload.Split(' '), verb => Assert.Equal(0, CommandCatalog.Find(verb)!.PayloadArgumentCount));
        IEnumerable<string> known = (WithPayload + " " + WithoutPayload + " CVQ REA GSB").Split(' ');
        Assert.Equal(known.Order(), CommandCatalog.Commands.Select(command => command.Verb).Order());
    }

    [Fact]
    public void Every_entry_is_consistent()
    {
        Assert.All(CommandCatalog.Commands, command =>
        {
            Assert.Matches("^[A-Z]{3}$", command.Verb);
            Assert.NotEmpty(command.Meaning);
            Assert.InRange(command.Since, 2, command.Until);
            Assert.InRange(command.Until, command.Since, 24);
            Assert.NotEqual(MsnpServer.None, command.Server);
            Assert.True(command.ClientForm.Exists || command.ServerForm.Exists);
            Assert.False(command.PayloadIsRequired && command.PayloadArgumentCount == 0);
        });
    }

    [Fact]
    public void Commands_without_transaction_id_are_those_of_the_reference()
    {
        string[] server = CommandCatalog.Commands
            .Where(command => command.ServerForm.Exists && !command.ServerHasTransactionId)
            .Select(command => command.Verb).ToArray();
        Assert.Equal(
            "MSG NLN FLN UBX UBN UBM RNG NOT IPG QNG OUT NFY JOI BYE RFS BPR".Split(' ').Order(), server.Order());
        string[] client = CommandCatalog.Commands
            .Where(command => command.ClientForm.Exists && !command.ClientHasTransactionId)
            .Select(command => command.Verb).ToArray();
        Assert.Equal(new[] { "OUT", "PNG" }, client);
    }

    [Fact]
    public void Find_answers_bytes_and_text_alike()
    {
        Assert.Same(CommandCatalog.Find("MSG"), CommandCatalog.Find("MSG"u8));
        Assert.Equal("MSG", CommandCatalog.Find("MSG")!.Verb);
        Assert.Null(CommandCatalog.Find("msg"u8));
        Assert.Null(CommandCatalog.Find("LSW"));
        Assert.Null(CommandCatalog.Find("MSGX"u8));
        Assert.Null(CommandCatalog.Find(ReadOnlySpan<byte>.Empty));
        Assert.Null(CommandCatalog.Find(""));
    }
}
