using System.Collections.Generic;
using System.Linq;
using MsnForensics.Analysis;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Testing.PeerToPeer;

namespace MsnForensics.Core.Tests.Analysis.Transfers;

/// <summary>Alice's switchboard session with Bob, in which packets go both ways.</summary>
internal sealed class TransferScene
{
    public const string Alice = "alice@example.org";
    public const string Bob = "bob@example.org";

    private uint _identifier = 100;

    public TransferScene(AnalysisRequest? request = null)
    {
        Scene = new AnalysisScene(request ?? new AnalysisRequest { Kinds = RecordKinds.Transfer | RecordKinds.Anomaly });
        Session = Scene.Open();
        Scene.Client(Session, "USR 1 " + Alice + " 4711.1.2");
        Scene.Server(Session, "JOI " + Bob + " Bob");
    }

    public AnalysisScene Scene { get; }

    public MsnpSession Session { get; }

    public SlpText Call { get; } = new(Alice, Bob, "{66666666-7777-8888-9999-AAAAAAAAAAAA}");

    /// <summary>A packet from Alice.</summary>
    public TransferScene Send(byte[] packet, uint appId = 2)
    {
        Scene.Client(Session, "MSG 9 D", P2PBytes.Message(Bob, packet, appId));
        return this;
    }

    /// <summary>A packet from Bob.</summary>
    public TransferScene Receive(byte[] packet, uint appId = 2)
    {
        Scene.Server(Session, "MSG " + Bob + " Bob", P2PBytes.Message(Alice, packet, appId));
        return this;
    }

    public TransferScene SendSlp(byte[] message) => Send(P2PBytes.V1(0, ++_identifier, message), 0);

    public TransferScene ReceiveSlp(byte[] message) => Receive(P2PBytes.V1(0, ++_identifier, message), 0);

    /// <summary>Alice offers a file, and Bob accepts.</summary>
    public TransferScene OfferFile(uint session, string name, long size) => SendSlp(
        Call.Invite(SlpText.FileGuid, session, ContextBytes.File(name, size))).ReceiveSlp(Call.Answer("200 OK", session));

    public IReadOnlyList<MsnTransfer> Complete() => Scene.Complete().OfType<MsnTransfer>().ToArray();

    public MsnTransfer Single() => Assert.Single(Complete());
}
