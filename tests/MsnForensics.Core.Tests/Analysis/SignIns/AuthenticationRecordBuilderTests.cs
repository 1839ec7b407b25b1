using System;
using System.Linq;
using MsnForensics.Analysis.Sessions;
using MsnForensics.Testing.Analysis;
using MsnForensics.Testing.Passport;
using MsnForensics.Transport;

namespace MsnForensics.Core.Tests.Analysis.SignIns;

public sealed class AuthenticationRecordBuilderTests
{
    private SignInScene _scene = new();

    [Fact]
    public void No_secret_stands_anywhere_unless_asked_for()
    {
        string masked = PlaySecrets();
        string[] secrets = ["TICKET", "PASSWORD", TicketDocuments.Secret, TicketDocuments.Nonce, TicketDocuments.Blob];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, masked, StringComparison.Ordinal));
        Assert.All(ProofBytes(), bytes => Assert.Null(bytes));
        _scene = new SignInScene(includeSecret: true);
        string open = PlaySecrets();
        Assert.All(
            secrets.Where(secret => secret != TicketDocuments.Secret),
            secret => Assert.Contains(secret, open, StringComparison.Ordinal));
        Assert.Equal(
            ["0001020304050607", "e7f6fa50f513c8c91b560c96262bf32d71bf70b9"], ProofBytes().Take(2));
    }


    [Fact]
    public void A_digest_is_ready_for_an_audit()
    {
        _scene = new SignInScene(includeSecret: true);
        MsnpSession session = _scene.Open();
        _scene.Play(
            session,
            "C: USR 2 MD5 I alice@example.org",
            "S: USR 2 MD5 S 1013928519.693957190",
            "C: USR 3 MD5 S 7f919fab309532df353c901430df36fa",
            "S: 911 3").Close(session, StreamEnd.Reset);
        Assert.Equal(
            "7f919fab309532df353c901430df36fa:1013928519.693957190", Assert.Single(_scene.Complete()).Secret);
    }


    private string?[] ProofBytes()
    {
        MsnProof proof = _scene.Records.First(record => record.Proof is not null).Proof!;
        return [proof.Vector, proof.Hash, proof.Cipher];
    }

    private string PlaySecrets()
    {
        MsnpSession session = _scene.SignInBySso(SignInScene.Ticket("t=TICKET&amp;p="), "t=TICKET&p= " + TicketDocuments.Blob);
        _scene.Play(session, "C: USR 9 SHA A TICKET").Close(session);
        MsnpSession twn = _scene.Open();
        _scene.Greet(twn, "MSNP9")
            .Play(twn, "C: USR 3 TWN I alice@example.org", "S: USR 3 TWN S lc=1033")
            .Exchange(
                SignInScene.Login("PASSWORD"), "HTTP/1.1 302 Found\nLocation: https://b.example.org/y?t=TICKET")
            .Exchange(
                SignInScene.Login("PASSWORD"), "HTTP/1.1 200 OK\nAuthentication-Info: Passport1.4 da-status=success,from-PP='t=TICKET'")
            .Play(twn, "C: USR 4 TWN S t=TICKET", "S: 928 4")
            .Close(twn);
        return string.Concat(_scene.Complete().Select(RecordLine.Of));
    }
}
