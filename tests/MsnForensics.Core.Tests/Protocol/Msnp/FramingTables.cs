using MsnForensics.Testing.Transcripts;

namespace MsnForensics.Core.Tests.Protocol.Msnp;

/// <summary>The lines of the reference's framing sections, each one followed at once by the next.</summary>
public static class FramingTables
{
    /// <summary>Every command with a payload, in every form it has (section 2.4).</summary>
    public static Transcript PayloadCommands { get; } = Transcript.Parse("""
        C: MSG 3 A <length>
           |MIME-Version: 1.0<CRLF><CRLF>Hi
        C! MSG 4 N 00002
           |A:
        C: MSG 5 U <length>
           |A: B<CRLF>OUT<CRLF>
        C: MSG 6 D <length>
           |A: B<CRLF><CRLF><byte 00><byte FF>
        S: MSG bob@example.org Bob%20B <length>
           |MIME-Version: 1.0<CRLF><CRLF>MSG evil@example.org x 5<CRLF>hello
        S: MSG bob@example.org  <length>
           |MIME-Version: 1.0<CRLF><CRLF>no name
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
        C: SDC 7 dave@example.org 0x0409 MSMSGS MSMSGS X X Alice%20A <length>
           |Come and join
        C: SDC 8 dave@example.org 0x0409 MSMSGS MSMSGS X X Alice%20A 0
        C: SDC 9 dave@example.org 0x0409 MSMSGS MSMSGS X X Alice%20A
        S: SDC 9 OK
        C: PAG 10 bob@example.org <length>
           |<TEXT>call me</TEXT>
        C: PGD 11 tel:+15550100 1 <length>
           |<TEXT xml:space="preserve" enc="utf-8">call me</TEXT>
        C: QRY 12 msmsgs@msnmsgr.com 32
           |8ba1bb9d6dbf624fee31a2053af5fdd0
        S: QRY 12
        S: NOT <length>
           |<NOTIFICATION/>
        S: IPG <length>
           |<NOTIFICATION/>
        C: GCF 13 Shields.xml
        S: GCF 13 Shields.xml <length>
           |<config/>
        S: GCF 0 <length>
           |<Policies></Policies>
        C: UUX 14 <length>
           |<Data></Data>
        S: UUX 14 0
        S: UBX bob@example.org <length>
           |<Data/>
        S: UBX bob@example.org 0
        S: UBX bob@example.org 1 <length>
           |<Data/>
        S: UBX 1:bob@example.org <length>
           |<Data/>
        S: UBX 1:bob@example.org 0
        C: ADL 15 <length>
           |<ml/>
        S: ADL 15 OK
        S: ADL 0 <length>
           |<ml></ml>
        C: RML 16 <length>
           |<ml/>
        S: RML 16 OK
        S: RML 0 <length>
           |<ml></ml>
        C: UUN 17 bob@example.org 3 <length>
           |INVITE
        S: UUN 17 OK
        S: UBN bob@example.org;{11111111-2222-3333-4444-555555555555} 1 <length>
           |<SNM/>
        C: FQY 18 <length>
           |<ml/>
        S: FQY 18 <length>
           |<ml></ml>
        C: UUM 19 erin@yahoo.example 32 1 <length>
           |A: B<CRLF><CRLF>x
        S: UUM 19 OK
        S: UBM erin@yahoo.example 32 1 <length>
           |A: B<CRLF><CRLF>x
        S: UBM erin@yahoo.example 32 alice@example.org 1 1 <length>
           |A: B<CRLF><CRLF>x
        C: PUT 20 <length>
           |Routing: 1.0<CRLF>
        S: PUT 20 OK 0
        S: PUT 21 OK <length>
           |Routing: 1.0<CRLF>
        C: DEL 22 <length>
           |Routing: 1.0<CRLF>
        S: DEL 22 OK 0
        S: NFY PUT <length>
           |Routing: 1.0<CRLF>
        S: NFY DEL <length>
           |Routing: 1.0<CRLF>
        S: NFY 0 PUT <length>
           |Routing: 1.0<CRLF>
        C: SDG 23 <length>
           |Routing: 1.0<CRLF>
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
        C: VAS 24 bob@example.org a b <length>
           |report
        S: GET 25 MSGR <length>
           |x: y
        S: FSL 0 W <length>
           |x: y
        C: CNT 26 CON <length>
           |<connect/>
        C: ATH 27 CON\USER <length>
           |<user/>
        C: BND 28 CON\MSGR <length>
           |<msgr/>
        C: PUT 29 MSGR\PRESENCE <length>
           |<user/>
        C: SDG 30 MSGR <length>
           |Routing: 1.0<CRLF>
        S: ACK 31 MSGR <length>
           |x
        C: PNG 32 CON <length>
           |x
        C: OUT
        S: OUT OTH
        """);

    /// <summary>Lines that end in a number and have no payload (section 2.5).</summary>
    public static Transcript PlainCommands { get; } = Transcript.Parse("""
        S: QNG 50
        S: USR 6 OK a@b 1 0
        S: XFR 2 NS 192.0.2.10:1863 0 192.0.2.1:1863
        S: XFR 8 SB 192.0.2.20:1863 CKI 17342299.1050000000.12345 U messenger.msn.com 1
        S: RNG 17342299 192.0.2.20:1863 CKI 1050000000.12345 a@b nick U messenger.msn.com 1
        S: CAL 3 RINGING 17342299
        C: ANS 1 a@b cookie 17342299
        S: IRO 1 1 2 a@b nick 1342558252
        S: JOI a@b nick 1342558252
        S: BYE a@b 1
        S: NLN NLN a@b nick 1073741824
        S: FLN a@b 1 0
        C: CHG 5 NLN 1073741824
        C: CHG 5 NLN 1073741824 0
        S: LST 5 FL 3 1 2 a@b nick 0
        S: LST a@b nick 11 0
        S: LST N=a@b F=nick C=c1f9a363-0000-0000-0000-000000000001 11 1
        S: LSG 7 3 1 1 0 ~ 0
        S: LSG 0 Other%20Contacts 0
        S: LSG Other%20Contacts 0
        S: SYN 5 3 2 1
        S: ADD 6 FL 4 a@b nick 0
        S: REM 6 FL 5 a@b 0
        S: ADG 7 6 Friends 1 0
        S: RMG 7 7 1
        S: REG 7 8 1 Friends 0
        S: PRP 7 9 PHH 5550100
        C: PRP 8 HSB 1
        S: UUX 9 0
        S: IMS 4 0 ON
        S: OUT RCT 5
        S: SBS 0 null
        S: ACK 4
        S: NAK 5
        C: PNG
        S: QNG
        """);

    /// <summary>Error replies (section 2.6).</summary>
    public static Transcript ErrorReplies { get; } = Transcript.Parse("""
        S: 217 6
        S: 500
        S: 241 14 <length>
           |<ml><d n="example.org"><c n="nobody" t="1"/></d></ml>
        S: 208 15 0
        S: 509 16 <length>
           |217 6<CRLF>
        S: 911 17
        """);
}
