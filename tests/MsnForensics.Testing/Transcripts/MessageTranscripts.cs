using System.Collections.Generic;

namespace MsnForensics.Testing.Transcripts;

/// <summary>Sample streams with every kind of message, with invented content.</summary>
public static class MessageTranscripts
{
    /// <summary>A sign-in of MSNP11 with notices about mail, offline messages and the server.</summary>
    public static Transcript MailNotices { get; } = Transcript.Parse("""
        C: VER 1 MSNP11 CVR0
        S: VER 1 MSNP11
        C: CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.5.0324 msmsgs alice@example.org
        S: CVR 2 7.5.0324 7.5.0324 7.5.0324 http://download.example.org/a http://messenger.example.org
        C: USR 3 TWN I alice@example.org
        S: USR 3 TWN S ct=1140000000,rver=5.5.4177.0,wp=FS_40SEC_0_COMPACT,lc=1033,id=507
        C: USR 4 TWN S t=EXAMPLETICKET&p=EXAMPLEPROFILE
        S: USR 4 OK alice@example.org 1 0
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsinitialmdatanotification; charset=UTF-8<CRLF>
           |<CRLF>
           |Mail-Data: <MD><E><I>3</I><IU>1</IU><O>2</O><OU>0</OU></E><Q><QTM>409600</QTM><QNM>204800</QNM></Q><M><T>11</T><S>6</S><RT>2006-02-17T20:11:03.000Z</RT><RS>0</RS><SZ>849</SZ><E>bob@example.org</E><I>B2C3D4E5-0000-0000-0000-000000000001</I><F>00000000-0000-0000-0000-000000000009</F><N>=?utf-8?B?Qm9i?=</N><SU> </SU></M><M><T>11</T><S>6</S><RT>2006-02-17T20:12:00.000Z</RT><RS>1</RS><SZ>900</SZ><E>carol@example.org</E><I>B2C3D4E5-0000-0000-0000-000000000002</I><F>00000000-0000-0000-0000-000000000009</F><N>Carol</N><SU> </SU></M></MD><CRLF>
           |Inbox-URL: /cgi-bin/HoTMaiL<CRLF>
           |Folders-URL: /cgi-bin/folders<CRLF>
           |Post-URL: http://mail.example.org<CRLF>
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsemailnotification; charset=UTF-8<CRLF>
           |<CRLF>
           |From: =?utf-8?B?RGF2ZSBEw7xyZXI=?=<CRLF>
           |Message-URL: /cgi-bin/getmsg?msg=1<CRLF>
           |Post-URL: https://login.example.org/ppsecure<CRLF>
           |Subject: =?iso-8859-1?Q?Caf=E9_at_ten?=<CRLF>
           |Dest-Folder: ACTIVE<CRLF>
           |From-Addr: Dave@Example.org<CRLF>
           |id: 2<CRLF>
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsoimnotification; charset=UTF-8<CRLF>
           |<CRLF>
           |Mail-Data: <MD><M><T>11</T><S>6</S><RS>0</RS><SZ>849</SZ><E>bob@example.org</E><I>B2C3D4E5-0000-0000-0000-000000000003</I><F>.!!OIM</F><N>=?utf-8?B?Qm9i?=</N></M></MD><CRLF>
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsactivemailnotification; charset=UTF-8<CRLF>
           |<CRLF>
           |Src-Folder: ACTIVE<CRLF>
           |Dest-Folder: .!!trAsH<CRLF>
           |Message-Delta: 1<CRLF>
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: application/x-msmsgssystemmessage<CRLF>
           |<CRLF>
           |Type: 1<CRLF>
           |Arg1: 5<CRLF>
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsinitialemailnotification; charset=UTF-8<CRLF>
           |<CRLF>
           |Inbox-Unread: 4<CRLF>
           |Folders-Unread: 1<CRLF>
           |Inbox-URL: /cgi-bin/HoTMaiL<CRLF>
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsinitialmdatanotification; charset=UTF-8<CRLF>
           |<CRLF>
           |Mail-Data: too-large<CRLF>
           |Inbox-URL: /cgi-bin/HoTMaiL<CRLF>
        """);

    /// <summary>A notification server of MSNP18: alerts, pages, notices between clients, offline texts.</summary>
    public static Transcript Notices { get; } = Transcript.Parse("""
        C: VER 1 MSNP18 CVR0
        S: VER 1 MSNP18
        C: CVR 2 0x0409 winnt 6.1.1 i386 MSNMSGR 14.0.8117.0416 msmsgs alice@example.org
        S: CVR 2 14.0.8117 14.0.8117 14.0.8117 http://download.example.org/a http://download.example.org/b
        C: USR 3 SSO I alice@example.org
        S: USR 4 OK alice@example.org 1 0
        S: NOT <length>
           |<NOTIFICATION ver="1" id="2" siteid="111" siteurl="http://alerts.example.org/"><TO pid="0x00000001:0x0000000A" name="alice@example.org"/><MSG id="0"><ACTION url="/go"/><SUBSCR url="/more"/><BODY lang="1033" icon="/i.gif"><TEXT>Your team won</TEXT></BODY></MSG></NOTIFICATION>
        S: IPG <length>
           |<NOTIFICATION id="0"><FROM name="tel:+15550100"/><VIA agent="mobile"/><TO name="alice@example.org"/><MSG id="1"><BODY><TEXT>call me</TEXT></BODY></MSG></NOTIFICATION>
        C: PGD 12 tel:+15550100 1 <length>
           |<TEXT xml:space="preserve" enc="utf-8">will do</TEXT>
        C: PGD 13 tel:+15550199 1 <length>
           |<TEXT xml:space="preserve" enc="utf-8">nobody there</TEXT>
        S: 509 13
        S: UBN bob@example.org;{22222222-3333-4444-5555-666666666666} 1 <length>
           |<SNM opcode="SNM" csid="{0}" priority="0"/>
        S: UBN alice@example.org;{33333333-3333-4444-5555-666666666666} 5 <length>
           |17342299;192.0.2.20:1863
        S: UBN bob@example.org 3 <length>
           |INVITE MSNMSGR:alice@example.org MSNSLP/1.0<CRLF>
        C: UUN 14 alice@example.org;{33333333-3333-4444-5555-666666666666} 4 <length>
           |goawyplzthxbye
        S: UUN 14 OK
        C: UUM 15 bob@example.org 1 1 <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |Dest-Agent: client<CRLF>
           |<CRLF>
           |read this when you are back
        C: UUM 16 carol@example.org 1 1 <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |Dest-Agent: mobile<CRLF>
           |<CRLF>
           |to your phone
        S: 509 16
        S: UBM bob@example.org 1 alice@example.org 1 1 <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |Dest-Agent: client<CRLF>
           |Original-Arrival-Time: 2009-03-01T10:11:12.0000000Z<CRLF>
           |<CRLF>
           |written yesterday
        S: UBM erin@yahoo.example 32 alice@example.org 1 2 <length>
           |TypingUser: erin@yahoo.example<CRLF>
           |<CRLF>
           |<CRLF>
        S: UBM erin@yahoo.example 32 3 <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msnmsgr-datacast<CRLF>
           |<CRLF>
           |ID: 1<CRLF>
        """);

    /// <summary>A notification server of MSNP21: datagrams of every kind.</summary>
    public static Transcript Datagrams { get; } = Transcript.Parse("""
        C: VER 1 MSNP21 CVR0
        S: VER 1 MSNP21
        C: CVR 2 0x0409 winnt 6.1.1 i386 MSNMSGR 15.4.3502.0922 msmsgs alice@example.org 0
        S: CVR 2 15.4.3502 15.4.3502 15.4.3502 http://download.example.org/a http://download.example.org/b
        C: USR 3 SSO I alice@example.org
        S: USR 4 OK alice@example.org 1 0
        C: SDG 20 <length>
           |Routing: 1.0<CRLF>
           |To: 1:bob@example.org<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |Service-Channel: IM/Online<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Control/Typing<CRLF>
           |Content-Length: 0<CRLF>
           |<CRLF>
        C: SDG 21 <length>
           |Routing: 1.0<CRLF>
           |To: 1:bob@example.org<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |Service-Channel: IM/Online<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |X-MMS-IM-Format: FN=Segoe%20UI; EF=B; CO=0; CS=1; PF=0<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |Content-Length: 5<CRLF>
           |<CRLF>
           |hello
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:bob@example.org;epid={22222222-3333-4444-5555-666666666666}<CRLF>
           |Service-Channel: IM/Online<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |Stream: 1<CRLF>
           |Segment: 2<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |Content-Length: 4<CRLF>
           |<CRLF>
           |Grüß
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:bob@example.org<CRLF>
           |From: 1:alice@example.org;epid={99999999-2222-3333-4444-555555555555}<CRLF>
           |Service-Channel: IM/Online<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |Content-Length: 22<CRLF>
           |<CRLF>
           |from my other computer
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:bob@example.org;epid={22222222-3333-4444-5555-666666666666}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Nudge<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |Content-Length: 2<CRLF>
           |<CRLF>
           |<CRLF>
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:bob@example.org;epid={22222222-3333-4444-5555-666666666666}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Wink<CRLF>
           |Content-Length: 54<CRLF>
           |<CRLF>
           |<msnobj Creator="bob@example.org" Type="8" Size="77"/>
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:bob@example.org<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: CustomEmoticon<CRLF>
           |<CRLF>
           |:cat:<byte 09><msnobj Creator="bob@example.org" Type="2"/><byte 09>
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:bob@example.org<CRLF>
           |Service-Channel: IM/Offline<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |Original-Arrival-Time: 2011-03-01T10:11:12Z<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |while you were away :cat:
        C: SDG 22 <length>
           |Routing: 1.0<CRLF>
           |To: 4:tel:+15550100<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |Service-Channel: IM/Mobile<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |by phone
        S: 509 22 <length>
           |<NotSent/>
        C: SDG 23 <length>
           |Routing: 1.0<CRLF>
           |To: 9:00000000-0000-0000-0009-000000000123@live.com;path=IM<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |Stream: 0<CRLF>
           |Segment: 0<CRLF>
           |<CRLF>
           |Messaging: 1.0<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |hello circle
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org;via=9:00000000-0000-0000-0009-000000000123@live.com<CRLF>
           |From: 1:carol@example.org;via=9:00000000-0000-0000-0009-000000000123@live.com<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 1.0<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |hello yourself
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 10:588e793a-0000-0000-0000-000000000001@live.com<CRLF>
           |From: 1:dave@example.org;epid={44444444-3333-4444-5555-666666666666}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |in the group
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:alice@example.org;epid={99999999-2222-3333-4444-555555555555}<CRLF>
           |Service-Channel: PD<CRLF>
           |Options: 0<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Signal/CloseIMWindow<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |1:alice@example.org/1:bob@example.org
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |From: 1:bob@example.org;epid={22222222-3333-4444-5555-666666666666}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Data<CRLF>
           |Content-Length: 4<CRLF>
           |<CRLF>
           |<byte 00><byte 01><byte 02><byte 03>
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 13:100000000000001;via=14:fb<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |from yet another network
        """);

    /// <summary>A switchboard with every kind of message between clients.</summary>
    public static Transcript SpecialMessages { get; } = Transcript.Parse("""
        C: USR 1 alice@example.org 17342299.1050000000.12345
        S: USR 1 OK alice@example.org Alice%20A
        C: CAL 2 bob@example.org
        S: CAL 2 RINGING 17342299
        S: JOI bob@example.org Bob%20B 268435500
        S: MSG bob@example.org Bob%20B <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-clientcaps<CRLF>
           |<CRLF>
           |Client-Name: ExampleIM 1.2<CRLF>
           |Chat-Logging: Y<CRLF>
        S: MSG bob@example.org Bob%20B <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-mms-emoticon<CRLF>
           |<CRLF>
           |:cat:<byte 09><msnobj Creator="bob@example.org" Size="100" Type="2"/><byte 09>(dog)<byte 09><msnobj Creator="bob@example.org" Size="200" Type="2"/><byte 09>
        S: MSG bob@example.org Bob%20B <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |P4-Context: carol@example.org<CRLF>
           |<CRLF>
           |my :cat: sleeps
        C: MSG 3 N <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |which :cat: ?
        C: MSG 4 N <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsinvite; charset=UTF-8<CRLF>
           |<CRLF>
           |Application-Name: File Transfer<CRLF>
           |Application-GUID: {5D3E02AB-6190-11d3-BBBB-00C04F795683}<CRLF>
           |Invitation-Command: INVITE<CRLF>
           |Invitation-Cookie: 33267<CRLF>
           |Application-File: photo one.jpg<CRLF>
           |Application-FileSize: 28160<CRLF>
           |<CRLF>
        S: MSG bob@example.org Bob%20B <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsinvite; charset=UTF-8<CRLF>
           |<CRLF>
           |Invitation-Command: ACCEPT<CRLF>
           |Invitation-Cookie: 33267<CRLF>
           |IP-Address: 198.51.100.7<CRLF>
           |PortX: 11178<CRLF>
           |<CRLF>
        S: MSG bob@example.org Bob%20B <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: image/gif<CRLF>
           |<CRLF>
           |base64:R0lGODlhAQABAIAAADs=
        S: MSG bob@example.org Bob%20B <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msnmsgr-datacast<CRLF>
           |<CRLF>
           |ID: 4<CRLF>
           |Data: waves<CRLF>
        S: MSG bob@example.org Bob%20B <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |?OTR:AAIDAAAAAAEAAAAB.
        S: BYE bob@example.org
        C: OUT
        """);

    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Transcript> All { get; } = new Dictionary<string, Transcript>
    {
        [nameof(MailNotices)] = MailNotices,
        [nameof(Notices)] = Notices,
        [nameof(Datagrams)] = Datagrams,
        [nameof(SpecialMessages)] = SpecialMessages,
    };
}
