using System.Collections.Generic;

namespace MsnForensics.Testing.Transcripts;

/// <summary>Sample streams with invented content that is exact to the byte.</summary>
public static class SampleTranscripts
{
    /// <summary>A notification server of MSNP8 from sign-in to the sign-out from elsewhere.</summary>
    public static Transcript SignInMsnp8 { get; } = Transcript.Parse("""
        C: VER 1 MSNP8 CVR0
        S: VER 1 MSNP8
        C: CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 5.0.0544 MSMSGS alice@example.org
        S: CVR 2 5.0.0544 5.0.0544 1.0.0000 http://download.example.org/a http://messenger.example.org
        C: USR 3 TWN I alice@example.org
        S: USR 3 TWN S ct=1050000000,rver=5.5.4177.0,wp=FS_40SEC_0_COMPACT,lc=1033,id=507,ru=http:%2F%2Fmessenger.msn.com,tw=0,kpp=1,kv=4,ver=2.1.6000.1,rn=AAAAAAAA,tpf=00000000000000000000000000000000
        C: USR 4 TWN S t=EXAMPLETICKET&p=EXAMPLEPROFILE
        S: USR 4 OK alice@example.org Alice%20A 1 0
        S: MSG Hotmail Hotmail 290
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsprofile; charset=UTF-8<CRLF>
           |LoginTime: 1050000002<CRLF>
           |EmailEnabled: 1<CRLF>
           |MemberIdHigh: 65536<CRLF>
           |MemberIdLow: -1000000000<CRLF>
           |lang_preference: 1033<CRLF>
           |preferredEmail: <CRLF>
           |country: US<CRLF>
           |sid: 507<CRLF>
           |MSPAuth: EXAMPLETICKET<CRLF>
           |ClientIP: 198.51.100.7<CRLF>
           |ClientPort: 18183<CRLF>
           |<CRLF>
        C: SYN 5 0
        S: SYN 5 3 2 1
        S: GTC A
        S: BLP AL
        S: LSG 0 Other%20Contacts 0
        S: LST bob@example.org Bob%20B 11 0
        S: BPR PHM tel:+15550100
        S: LST carol@example.org carol 4
        C: CHG 6 NLN 268435500
        S: CHG 6 NLN 268435500
        S: ILN 6 AWY bob@example.org Bob%20B 268435500
        S: CHL 0 12345678901234567890
        C: QRY 7 msmsgs@msnmsgr.com 32
           |8ba1bb9d6dbf624fee31a2053af5fdd0
        S: QRY 7
        C: PNG
        S: QNG
        C: XFR 8 SB
        S: XFR 8 SB 192.0.2.20:1863 CKI 17342299.1050000000.12345
        S: RNG 17342300 192.0.2.21:1863 CKI 1050000100.12346 bob@example.org Bob%20B
        S: NLN BSY bob@example.org Bob%20B 268435500
        S: FLN bob@example.org
        S: OUT OTH
        """);

    /// <summary>A switchboard asked for by the owner, later with a third member; one payload imitates a command.</summary>
    public static Transcript GroupChat { get; } = Transcript.Parse("""
        C: USR 1 alice@example.org 17342299.1050000000.12345
        S: USR 1 OK alice@example.org Alice%20A
        C: CAL 2 bob@example.org
        S: CAL 2 RINGING 17342299
        S: JOI bob@example.org Bob%20B 268435500
        C: MSG 3 U 90
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgscontrol<CRLF>
           |TypingUser: alice@example.org<CRLF>
           |<CRLF>
           |<CRLF>
        C: MSG 4 A 137
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |X-MMS-IM-Format: FN=Tahoma; EF=BI; CO=8000; CS=0; PF=22<CRLF>
           |<CRLF>
           |Café ☕?<CRLF>
           |line 2
        S: ACK 4
        S: MSG bob@example.org Bob%20B 148
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |X-MMS-IM-Format: FN=Arial; EF=; CO=0; CS=0; PF=22<CRLF>
           |<CRLF>
           |ok<CRLF>
           |MSG evil@example.org x 5<CRLF>
           |hello
        C: CAL 5 carol@example.org
        S: CAL 5 RINGING 17342299
        S: JOI carol@example.org carol 0
        S: MSG carol@example.org carol 69
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msnmsgr-datacast<CRLF>
           |<CRLF>
           |ID: 1<CRLF>
           |<CRLF>
        S: BYE bob@example.org
        C: CAL 6 dave@example.org
        S: 217 6
        S: BYE carol@example.org 1
        C: OUT
        """);

    /// <summary>A switchboard entered by invitation; the cut between two parts lies inside a UTF-8 character.</summary>
    public static Transcript ChunkedMessage { get; } = Transcript.Parse("""
        C: ANS 1 alice@example.org 1050000100.12346 17342300
        S: IRO 1 1 2 bob@example.org Bob%20B 268435500
        S: IRO 1 2 2 carol@example.org carol 0
        S: ANS 1 OK
        S: MSG bob@example.org Bob%20B 205
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |X-MMS-IM-Format: FN=Tahoma; EF=; CO=0; CS=0; PF=22<CRLF>
           |Message-ID: {01234567-89AB-CDEF-0123-456789ABCDEF}<CRLF>
           |Chunks: 2<CRLF>
           |<CRLF>
           |This is a chunked message. <byte C3>
        S: MSG bob@example.org Bob%20B 85
           |Message-ID: {01234567-89AB-CDEF-0123-456789ABCDEF}<CRLF>
           |Chunk: 1<CRLF>
           |<CRLF>
           |<byte 9C>mlaut at the border.
        """);

    /// <summary>A notification server of MSNP18 with list documents, notices and an error reply with payload.</summary>
    public static Transcript SignInMsnp18 { get; } = Transcript.Parse("""
        C: VER 1 MSNP18 MSNP17 CVR0
        S: VER 1 MSNP18
        C: CVR 2 0x0409 winnt 6.1.1 i386 MSNMSGR 14.0.8117.0416 msmsgs alice@example.org
        S: CVR 2 14.0.8117 14.0.8117 14.0.8117 http://download.example.org/a http://download.example.org/b
        C: USR 3 SSO I alice@example.org
        S: GCF 0 21
           |<Policies></Policies>
        S: USR 3 SSO S MBI_KEY_OLD AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v
        C: USR 4 SSO S t=EXAMPLETICKET&p= HAAAAAEAAAADZgAABIAAAAgAAAAUAAAASAAAAAABAgMEBQYH5/b6UPUTyMkbVgyWJivzLXG/cLnbi6heZDPcDaN19raFPD126EaQQUkKltX7vdAMfHnoLDqagK3kpZIzyCXvzkmmW6IvHKU2tUFdVEJ4iq50Aoiu+mkP7WkXXvQ= {11111111-2222-3333-4444-555555555555}
        S: USR 4 OK alice@example.org 1 0
        S: SBS 0 null
        S: UBX 1:alice@example.org 0
        C: BLP 5 AL
        S: BLP 5 AL
        C: ADL 6 139
           |<ml l="1"><d n="example.org"><c n="bob" l="3" t="1"/><c n="carol" l="4" t="1"/></d><d n="yahoo.example"><c n="erin" l="3" t="32"/></d></ml>
        S: ADL 6 OK
        C: PRP 7 MFN Alice%20A
        S: PRP 7 MFN Alice%20A
        C: UUX 8 71
           |<EndpointData><Capabilities>2788999228:48</Capabilities></EndpointData>
        S: UUX 8 0
        C: UUX 9 131
           |<PrivateEndpointData><EpName>FAMILY-PC</EpName><Idle>false</Idle><ClientType>1</ClientType><State>NLN</State></PrivateEndpointData>
        S: UUX 9 0
        C: CHG 10 NLN 2788999228:48 0
        S: CHG 10 NLN 2788999228:48 0
        S: NLN NLN 1:bob@example.org Bob%20B 2788999228:48 0
        S: UBX 1:bob@example.org 232
           |<Data><PSM>At work &amp; busy</PSM><CurrentMedia>\0Music\01\0{0} - {1}\0Song\0Artist\0Album\0\0</CurrentMedia><EndpointData id="{22222222-3333-4444-5555-666666666666}"><Capabilities>2788999228:48</Capabilities></EndpointData></Data>
        S: ADL 0 70
           |<ml><d n="example.org"><c n="frank" t="1" l="8" f="Frank F"/></d></ml>
        C: FQY 11 47
           |<ml><d n="yahoo.example"><c n="erin"/></d></ml>
        S: FQY 11 54
           |<ml><d n="yahoo.example"><c n="erin" t="32"/></d></ml>
        S: UBM erin@yahoo.example 32 alice@example.org 1 1 138
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |X-MMS-IM-Format: FN=Arial; EF=; CO=0; CS=0; PF=22<CRLF>
           |<CRLF>
           |hi from the other network
        C: UUM 12 erin@yahoo.example 32 1 118
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |X-MMS-IM-Format: FN=Arial; EF=; CO=0; CS=0; PF=22<CRLF>
           |<CRLF>
           |hello
        S: FLN 1:bob@example.org 0:0
        S: CHL 0 22210219642164014968
        C: QRY 13 PROD0119GSJUC$18 32
           |a400af809ac86fbdf6deec7286fc06b8
        S: QRY 13
        C: ADL 14 59
           |<ml><d n="example.org"><c n="nobody" l="1" t="1"/></d></ml>
        S: 241 14 53
           |<ml><d n="example.org"><c n="nobody" t="1"/></d></ml>
        """);

    /// <summary>The server's side of MSNP21: publications and a datagram.</summary>
    public static Transcript NotificationsMsnp21 { get; } = Transcript.Parse("""
        S: NFY PUT 359
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |From: 1:bob@example.org<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Notification: 1.0<CRLF>
           |NotifNum: 0<CRLF>
           |Uri: /user<CRLF>
           |NotifType: Partial<CRLF>
           |Content-Type: application/user+xml<CRLF>
           |Content-Length: 106<CRLF>
           |<CRLF>
           |<user><s n="IM"><Status>BSY</Status></s><s n="PE"><FriendlyName>Bob B</FriendlyName><PSM></PSM></s></user>
        S: SDG 0 318
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:bob@example.org;epid={22222222-3333-4444-5555-666666666666}<CRLF>
           |Service-Channel: IM/Online<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |X-MMS-IM-Format: FN=Segoe%20UI; EF=; CO=0; CS=1; PF=0<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |Content-Length: 7<CRLF>
           |<CRLF>
           |See you
        S: PUT 35 OK 161
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |From: 10:588e793a-0000-0000-0000-000000000001@live.com<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
        S: PUT 36 OK 0
        """);

    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Transcript> All { get; } = new Dictionary<string, Transcript>
    {
        [nameof(SignInMsnp8)] = SignInMsnp8,
        [nameof(GroupChat)] = GroupChat,
        [nameof(ChunkedMessage)] = ChunkedMessage,
        [nameof(SignInMsnp18)] = SignInMsnp18,
        [nameof(NotificationsMsnp21)] = NotificationsMsnp21,
        [nameof(MessageTranscripts.MailNotices)] = MessageTranscripts.MailNotices,
        [nameof(MessageTranscripts.Notices)] = MessageTranscripts.Notices,
        [nameof(MessageTranscripts.Datagrams)] = MessageTranscripts.Datagrams,
        [nameof(MessageTranscripts.SpecialMessages)] = MessageTranscripts.SpecialMessages,
    };
}
