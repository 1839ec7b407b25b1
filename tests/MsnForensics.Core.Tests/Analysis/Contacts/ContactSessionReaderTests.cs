using System;
using System.Linq;
using System.Text;
using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Analysis.Contacts;

public sealed class ContactSessionReaderTests
{
    [Fact]
    public void The_sample_of_the_eighth_dialect_gives_its_list()
    {
        ContactScene scene = Play(SampleTranscripts.SignInMsnp8);
        Assert.Equal(["bob@example.org 11 [Other Contacts] Bob B", "carol@example.org 4 [] carol"], scene.Lines());
        Assert.Empty(scene.Anomalies);
    }

    [Fact]
    public void The_sample_of_the_eighteenth_dialect_gives_its_list()
    {
        ContactScene scene = Play(SampleTranscripts.SignInMsnp18);
        Assert.Equal(
            [
                "bob@example.org 3 [] Bob B", "carol@example.org 4 [] ", "erin@yahoo.example 3 [] ",
                "frank@example.org 8 [] Frank F", "nobody@example.org 0 [] ",
            ],
            scene.Lines());
    }

    [Fact]
    public void A_publication_names_its_user()
    {
        ContactScene scene = ContactScene.SignedIn(21);
        TranscriptStep step = SampleTranscripts.NotificationsMsnp21.Steps.First(item => item.Verb == "NFY");
        MsnContact bob = scene.Server("NFY PUT", Encoding.UTF8.GetString(step.Payload!)).Contacts().Single();
        Assert.Equal(("bob@example.org", "Bob B", "WindowsLive"), (bob.Account, bob.Name, bob.Network));
    }

    [Fact]
    public void Members_of_circles_and_the_owner_are_no_contacts()
    {
        ContactScene scene = ContactScene.SignedIn(18)
            .Server("NLN NLN 1:dave@example.org;via=9:00000000-0000-0000-0009-000000000123@live.com dave 0:0")
            .Server("NLN NLN 1:alice@example.org Alice 0:0").Server("NLN NLN 1:bob@example.org Bob 0:0");
        Assert.Equal(["bob@example.org"], scene.Contacts().Select(contact => contact.Account));
    }

    [Fact]
    public void The_ticket_of_circles_lists_them()
    {
        string ticket = "<Ticket><Circle Id=\"00000000-0000-0000-0009-000000000123\" HostedDomain=\"live.com\"/></Ticket>";
        string signed = $"<SignedTicket ver=\"1\"><Data>{Base64(ticket)}</Data><Sig>AA==</Sig></SignedTicket>";
        MsnContact circle = ContactScene.SignedIn(18).Client("USR 30 SHA A " + Base64(signed)).Contacts().Single();
        Assert.Equal(
            ("00000000-0000-0000-0009-000000000123@live.com", "Circle", MsnContactSource.CircleTicket),
            (circle.Account, circle.Network, circle.Source));
    }

    [Fact]
    public void An_owner_whom_another_session_tells_is_known()
    {
        ContactScene scene = ContactScene.MidStream().Client("XFR 8 SB")
            .Server("XFR 8 SB 192.0.2.20:1863 CKI 17342299.1050000000.12345").Server("ADD 0 RL 6 frank@example.org Frank")
            .Close().Open("192.0.2.23:1040").Client("USR 1 alice@example.org 17342299.1050000000.12345");
        Assert.Equal("alice@example.org", scene.Contacts().Single().Owner);
    }

    [Fact]
    public void Switchboards_have_no_contacts()
    {
        ContactScene scene = Play(SampleTranscripts.GroupChat);
        Assert.Empty(scene.Contacts());
        Assert.DoesNotContain(scene.Anomalies, anomaly => anomaly.Code == "ContactListIncomplete");
    }

    [Fact]
    public void The_number_of_contacts_is_bounded()
    {
        ContactScene scene = ContactScene.SignedIn(8, request: new MsnForensics.Analysis.AnalysisRequest
        {
            Option = new MsnForensics.Diagnostics.MsnParserOption { MaximumContactCount = 3 },
        });
        for (int i = 0; i < 10; i++)
        {
            scene.Server($"LST c{i}@example.org c 3 0").Server($"ADD 0 RL {i} d{i}@example.org d")
                .Client($"REM {i + 20} FL 00000000-0000-0000-0000-00000000000{i}");
        }

        Assert.Equal(3, scene.Contacts().Count);
        Assert.Single(
            scene.Anomalies, anomaly => anomaly.Detail.StartsWith("MaximumContactCount", StringComparison.Ordinal));
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static ContactScene Play(Transcript transcript)
    {
        ContactScene scene = new ContactScene().Open();
        foreach (TranscriptStep step in transcript.Steps)
        {
            string line = step.Line;
            string? payload = step.Payload is null ? null : Encoding.UTF8.GetString(step.Payload);
            _ = payload is null
                ? step.IsFromClient ? scene.Client(line) : scene.Server(line)
                : step.IsFromClient
                    ? scene.Client(line[..line.LastIndexOf(' ')], payload)
                    : scene.Server(line[..line.LastIndexOf(' ')], payload);
        }

        return scene;
    }
}
