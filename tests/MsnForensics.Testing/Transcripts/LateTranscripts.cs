namespace MsnForensics.Testing.Transcripts;

/// <summary>Sample streams of the dialects 10 to 24, in which every command of these dialects occurs.</summary>
public static class LateTranscripts
{
    /// <summary>Lists with prefixed fields and GUIDs, personal messages, the first policies.</summary>
    public static Transcript NotificationMsnp12 { get; } = Transcript.Parse("""
        C: VER 1 MSNP12 MSNP11 MSNP10 CVR0
        S: VER 1 MSNP12
        C: CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.5.0324 msmsgs alice@example.org
        S: CVR 2 7.5.0324 7.5.0324 7.0.0777 http://download.example.org/a http://messenger.example.org
        C: USR 3 TWN I alice@example.org
        S: USR 3 TWN S ct=1150000000,rver=5.5.4177.0,wp=FS_40SEC_0_COMPACT,lc=1033,id=507
        C: USR 4 TWN S t=EXAMPLETICKET&p=EXAMPLEPROFILE
        S: USR 4 OK alice@example.org 1 0
        S: SBS 0 null
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsprofile; charset=UTF-8<CRLF>
           |LoginTime: 1150000002<CRLF>
           |MSPAuth: EXAMPLETICKET<CRLF>
           |ABCHMigrated: 1<CRLF>
           |<CRLF>
        C: SYN 5 0 0
        S: SYN 5 2006-06-11T06:26:42.0000000-07:00 2006-06-11T06:26:40.0000000-07:00 2 1
        S: GTC A
        S: BLP AL
        S: PRP MFN Alice
        S: LSG Work d6deeacd-0000-0000-0000-000000000042
        S: LST N=bob@example.org F=Bob C=c1f9a363-0000-0000-0000-000000000001 11 1 d6deeacd-0000-0000-0000-000000000042
        S: BPR HSB 1
        S: LST N=carol@example.org 16 1
        C: GCF 6 Shields.xml
        S: GCF 6 Shields.xml <length>
           |<?xml version="1.0" encoding="utf-8" ?><config><shield><cli maj="7" min="0" minbld="0" maxbld="9999" deny=" "/></shield><block/></config>
        C: UUX 7 <length>
           |<Data><PSM>here</PSM><CurrentMedia></CurrentMedia></Data>
        S: UUX 7 0
        C: CHG 8 NLN 1073791084 0
        S: CHG 8 NLN 1073791084 0
        S: ILN 8 AWY bob@example.org Bob 1342554172
        S: UBX bob@example.org <length>
           |<Data><PSM>at work</PSM><CurrentMedia></CurrentMedia></Data>
        S: UBX carol@example.org 0
        C: ADC 9 FL N=dave@example.org F=Dave
        S: ADC 9 FL N=dave@example.org F=Dave C=c1f9a363-0000-0000-0000-000000000003
        C: ADC 10 FL C=c1f9a363-0000-0000-0000-000000000003 d6deeacd-0000-0000-0000-000000000042
        S: ADC 10 FL C=c1f9a363-0000-0000-0000-000000000003 d6deeacd-0000-0000-0000-000000000042
        S: ADC 0 RL N=erin@example.org F=Erin
        C: REM 11 PL carol@example.org
        S: REM 11 PL carol@example.org
        C: REM 12 FL c1f9a363-0000-0000-0000-000000000003 d6deeacd-0000-0000-0000-000000000042
        S: REM 12 FL c1f9a363-0000-0000-0000-000000000003 d6deeacd-0000-0000-0000-000000000042
        C: SBP 13 c1f9a363-0000-0000-0000-000000000001 MFN Bobby
        S: SBP 13 c1f9a363-0000-0000-0000-000000000001 MFN Bobby
        C: ADG 14 Friends 0
        S: ADG 14 Friends d6deeacd-0000-0000-0000-000000000043 0
        C: REG 15 d6deeacd-0000-0000-0000-000000000043 Good%20Friends 0
        S: REG 15 1 Good%20Friends d6deeacd-0000-0000-0000-000000000043 0
        C: RMG 16 d6deeacd-0000-0000-0000-000000000043
        S: RMG 16 d6deeacd-0000-0000-0000-000000000043
        C: PRP 17 MFN Alice%20A
        S: PRP 17 MFN Alice%20A
        C: GTC 18 N
        S: GTC 18 N
        C: BLP 19 BL
        S: BLP 19 BL
        S: BPR bob@example.org PHM tel:+15550100
        S: GSB 0 null
        S: CHL 0 22210219642164014968
        C: QRY 20 PROD0090YUAUV{2B 32
           |85ecb0db8f32113df79ce0892b9a102c
        S: QRY 20
        S: OUT RCT 5
        """);

    /// <summary>Lists by document, another network, notices between clients.</summary>
    public static Transcript NotificationMsnp15 { get; } = Transcript.Parse("""
        C: VER 1 MSNP15 MSNP14 MSNP13 CVR0
        S: VER 1 MSNP15
        C: CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 8.5.1302 BC01 alice@example.org
        S: CVR 2 8.5.1302 8.5.1302 8.1.0178 http://download.example.org/a http://messenger.example.org
        C: USR 3 SSO I alice@example.org
        S: XFR 3 NS 192.0.2.10:1863 U D
        C: USR 4 SSO I alice@example.org
        S: GCF 0 <length>
           |<Policies><Policy type="SHIELDS" checksum="0123456789ABCDEF0123456789ABCDEF"></Policy></Policies>
        S: USR 4 SSO S MBI_KEY_OLD AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v
        C: USR 5 SSO S t=EXAMPLETICKET&p=
        S: USR 5 OK alice@example.org 1 0
        S: SBS 0 null
        S: UBX alice@example.org 1 0
        C: BLP 6 AL
        S: BLP 6 AL
        C: ADL 7 <length>
           |<ml l="1"><d n="example.org"><c n="bob" l="3" t="1"/><c n="carol" l="3" t="1"/></d></ml>
        S: ADL 7 OK
        C: PRP 8 MFN Alice
        S: PRP 8 MFN Alice
        C: UUX 9 <length>
           |<Data><PSM></PSM><CurrentMedia></CurrentMedia><MachineGuid>{11111111-2222-3333-4444-555555555555}</MachineGuid></Data>
        S: UUX 9 0
        C: CHG 10 NLN 2684354564 0
        S: CHG 10 NLN 2684354564 0
        S: ILN 10 NLN bob@example.org 1 Bob 2684354564 0
        S: UBX bob@example.org 1 <length>
           |<Data><PSM>at work</PSM><CurrentMedia></CurrentMedia></Data>
        S: NLN BRB bob@example.org 1 Bob 2684354564 0
        S: FLN bob@example.org 1
        C: RML 11 <length>
           |<ml><d n="example.org"><c n="carol" l="1" t="1"/></d></ml>
        S: RML 11 OK
        S: ADL 0 <length>
           |<ml><d n="example.org"><c n="dave" l="8" t="1" f="Dave"/></d></ml>
        S: RML 0 <length>
           |<ml><d n="example.org"><c n="bob" l="8" t="1"/></d></ml>
        C: FQY 12 <length>
           |<ml><d n="yahoo.example"><c n="erin"/></d></ml>
        S: FQY 12 <length>
           |<ml><d n="yahoo.example"><c n="erin" t="32"/></d></ml>
        C: UUN 13 bob@example.org 7 <length>
           |hello
        S: UUN 13 OK
        S: UBN bob@example.org 3 <length>
           |ACK MSNMSGR:alice@example.org MSNSLP/1.0<CRLF>
           |To: <msnmsgr:alice@example.org><CRLF>
           |From: <msnmsgr:bob@example.org><CRLF>
           |Via: MSNSLP/1.0/TLP ;branch={22222222-3333-4444-5555-666666666666}<CRLF>
           |CSeq: 0 <CRLF>
           |Call-ID: {33333333-4444-5555-6666-777777777777}<CRLF>
           |Max-Forwards: 0<CRLF>
           |Content-Type: application/x-msnmsgr-transdestaddrupdate<CRLF>
           |Content-Length: 0<CRLF>
           |<CRLF>
        C: UUM 14 erin@yahoo.example 32 1 <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |hello
        S: UUM 14 OK
        S: UBM erin@yahoo.example 32 1 <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |hello yourself
        S: RFS
        C: XFR 15 SB
        S: XFR 15 SB 192.0.2.20:1863 CKI 17342299.1050000000.12345 U messenger.msn.com 1
        S: RNG 17342300 192.0.2.21:1863 CKI 1050000100.12346 bob@example.org Bob U messenger.msn.com 1
        C: URL 16 PROFILE 0x0409
        S: URL 16 /profile https://login.example.org/ppsecure/md5auth.srf 4263
        S: IPG <length>
           |<NOTIFICATION ver="1" id="0" siteid="0" siteurl=""><FROM name="tel:+15550100"/><VIA agent="mobile"/><TO name="alice@example.org"/><MSG id="1"><BODY><TEXT>call me</TEXT></BODY></MSG></NOTIFICATION>
        C: PNG
        S: QNG 45
        S: OUT MIG
        """);

    /// <summary>Several places of one account, circles, publications.</summary>
    public static Transcript NotificationMsnp18 { get; } = Transcript.Parse("""
        C: VER 1 MSNP18 MSNP16 CVR0
        S: VER 1 MSNP18
        C: USR 2 SSO I alice@example.org
        S: USR 2 SSO S MBI_KEY_OLD AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v
        C: USR 3 SSO S t=EXAMPLETICKET&p= {11111111-2222-3333-4444-555555555555}
        S: USR 3 OK alice@example.org 1 0
        C: USR 4 SHA A PFNpZ25lZFRpY2tldCB2ZXI9IjEiIGtleVZlcj0iMSI+PERhdGE+PC9EYXRhPjxTaWc+PC9TaWc+PC9TaWduZWRUaWNrZXQ+
        S: USR 4 OK alice@example.org 0 0
        C: ADL 5 <length>
           |<ml l="1"><d n="live.com"><c n="00000000-0000-0000-0009-000000000123" l="3" t="9"/></d></ml>
        S: ADL 5 OK
        C: PUT 6 <length>
           |Routing: 1.0<CRLF>
           |To: 9:00000000-0000-0000-0009-000000000123@live.com<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Publication: 1.0<CRLF>
           |Uri: /circle<CRLF>
           |Content-Type: application/circles+xml<CRLF>
           |Content-Length: 86<CRLF>
           |<CRLF>
           |<circle><roster><id>IM</id><user><id>1:alice@example.org</id></user></roster></circle>
        S: PUT 6 OK 0
        S: NFY PUT <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 9:00000000-0000-0000-0009-000000000123@live.com<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Notification: 1.0<CRLF>
           |NotifNum: 1<CRLF>
           |Uri: /circle<CRLF>
           |NotifType: Full<CRLF>
           |Content-Type: application/circles+xml<CRLF>
           |Content-Length: 84<CRLF>
           |<CRLF>
           |<circle><roster><id>IM</id><user><id>1:bob@example.org</id></user></roster></circle>
        C: SDG 7 <length>
           |Routing: 1.0<CRLF>
           |To: 9:00000000-0000-0000-0009-000000000123@live.com;path=IM<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |Stream: 0<CRLF>
           |Segment: 0<CRLF>
           |<CRLF>
           |Messaging: 1.0<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Length: 5<CRLF>
           |<CRLF>
           |hello
        S: SDG 0 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:bob@example.org;epid={22222222-3333-4444-5555-666666666666};via=9:00000000-0000-0000-0009-000000000123@live.com<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |Stream: 0<CRLF>
           |Segment: 0<CRLF>
           |<CRLF>
           |Messaging: 1.0<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Length: 14<CRLF>
           |<CRLF>
           |hello yourself
        S: NFY DEL <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 9:00000000-0000-0000-0009-000000000123@live.com<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Notification: 1.0<CRLF>
           |NotifNum: 2<CRLF>
           |Uri: /circle/roster(IM)/user(1:bob@example.org)<CRLF>
           |Content-Length: 0<CRLF>
           |<CRLF>
        C: DEL 8 <length>
           |Routing: 1.0<CRLF>
           |To: 9:00000000-0000-0000-0009-000000000123@live.com<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Publication: 1.0<CRLF>
           |Uri: /circle/roster(IM)/user(1:alice@example.org)<CRLF>
           |Content-Length: 0<CRLF>
           |<CRLF>
        S: DEL 8 OK 0
        S: UBM bob@example.org 1 alice@example.org 1 1 <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |Dest-Agent: client<CRLF>
           |<CRLF>
           |while you were out
        S: UBN alice@example.org;{22222222-3333-4444-5555-666666666666} 4 <length>
           |goawyplzthxbye
        C: VAS 9 mallory@example.org 0 0 <length>
           |spam
        S: OUT OTH
        """);

    /// <summary>Publications and datagrams only; a redirect with a counter.</summary>
    public static Transcript NotificationMsnp21 { get; } = Transcript.Parse("""
        C: VER 1 MSNP21 MSNP20 MSNP19 MSNP18 MSNP17 CVR0
        S: VER 1 MSNP21
        C: CVR 2 0x0409 winnt 6.1.1 i386 MSNMSGR 15.4.3502.0922 MSNMSGR alice@example.org VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDI=
        S: CVR 2 15.4.3502 15.4.3502 14.0.8117 http://download.example.org/a http://messenger.example.org
        C: USR 3 SSO I alice@example.org
        S: XFR 3 NS 192.0.2.10:1863 U D VmVyc2lvbjogMQ0KWGZyQ291bnQ6IDE=
        C: USR 4 SSO I alice@example.org
        S: USR 4 SSO S MBI_KEY_OLD AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIjJCUmJygpKissLS4v
        C: USR 5 SSO S t=EXAMPLETICKET&p= {11111111-2222-3333-4444-555555555555}
        S: USR 5 OK alice@example.org 1 0
        C: PUT 6 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Publication: 1.0<CRLF>
           |Uri: /user<CRLF>
           |Content-Type: application/user+xml<CRLF>
           |Content-Length: 101<CRLF>
           |<CRLF>
           |<user><s n="IM"><Status>NLN</Status></s><s n="PE"><FriendlyName>Alice</FriendlyName><PSM/></s></user>
        S: PUT 6 OK 0
        C: ADL 7 <length>
           |<ml l="1"><d n="example.org"><c n="bob" t="1"><s l="3" n="IM"/><s l="3" n="PE"/></c></d></ml>
        S: ADL 7 OK
        C: SDG 8 <length>
           |Routing: 1.0<CRLF>
           |To: 1:bob@example.org<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |Service-Channel: IM/Online<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |Content-Length: 5<CRLF>
           |<CRLF>
           |hello
        C: DEL 9 <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 1:alice@example.org;epid={11111111-2222-3333-4444-555555555555}<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Publication: 1.0<CRLF>
           |Uri: /user<CRLF>
           |Content-Type: application/user+xml<CRLF>
           |Content-Length: 72<CRLF>
           |<CRLF>
           |<user><sep n="IM" epid="{22222222-3333-4444-5555-666666666666}"/></user>
        S: DEL 9 OK 0
        S: FSL 0 MSGR <length>
           |<x/>
        S: NFY PUT <length>
           |Routing: 1.0<CRLF>
           |To: 1:alice@example.org<CRLF>
           |From: 14:fb<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Notification: 1.0<CRLF>
           |NotifNum: 0<CRLF>
           |Uri: /network<CRLF>
           |NotifType: Partial<CRLF>
           |Content-Type: application/network+xml<CRLF>
           |Content-Length: 45<CRLF>
           |<CRLF>
           |<network><status>SigningIn</status></network>
        C: OUT
        """);

    /// <summary>Commands with a context, as they stand inside TLS.</summary>
    public static Transcript NotificationMsnp24 { get; } = Transcript.Parse("""
        C: CNT 1 CON <length>
           |<CRLF>
           |<connect><ver>2</ver></connect>
        S: CNT 1 CON <length>
           |<CRLF>
           |<nonce>AAECAwQF</nonce>
        C: ATH 2 CON\USER <length>
           |<CRLF>
           |<user><ssl-compact-ticket>t=EXAMPLETICKET</ssl-compact-ticket></user>
        S: ATH 2 CON\USER <length>
           |<CRLF>
           |<user><id>1:alice@example.org</id></user>
        C: BND 3 CON\MSGR <length>
           |<CRLF>
           |<msgr><ver>2</ver></msgr>
        S: BND 3 CON <length>
           |<CRLF>
           |<bind-response/>
        C: GET 4 MSGR\LIST <length>
           |<CRLF>
           |<get/>
        S: GET 4 MSGR\LIST <length>
           |<CRLF>
           |<get-response/>
        C: PUT 5 MSGR\PRESENCE <length>
           |Routing: 1.0<CRLF>
           |From: 1:alice@example.org<CRLF>
           |To: 1:alice@example.org<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Publication: 1.0<CRLF>
           |Uri: /user<CRLF>
           |Content-Type: application/user+xml<CRLF>
           |Content-Length: 47<CRLF>
           |<CRLF>
           |<user><s n="IM"><Status>NLN</Status></s></user>
        S: PUT 5 MSGR\PRESENCE <length>
           |<CRLF>
        C: SDG 6 MSGR <length>
           |Routing: 1.0<CRLF>
           |To: 1:bob@example.org<CRLF>
           |From: 1:alice@example.org<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Messaging: 2.0<CRLF>
           |Message-Type: Text<CRLF>
           |Content-Type: Text/plain; charset=UTF-8<CRLF>
           |Content-Length: 5<CRLF>
           |<CRLF>
           |hello
        S: ACK 0 MSGR <length>
           |<CRLF>
        C: ACK 7 MSGR <length>
           |<CRLF>
        C: DEL 8 MSGR\PRESENCE <length>
           |<CRLF>
        S: DEL 8 MSGR\PRESENCE <length>
           |<CRLF>
        C: PNG 9 CON <length>
           |<CRLF>
        S: NFY 0 MSGR\DEL <length>
           |Routing: 1.0<CRLF>
           |From: 1:bob@example.org<CRLF>
           |To: 1:alice@example.org<CRLF>
           |<CRLF>
           |Reliability: 1.0<CRLF>
           |<CRLF>
           |Notification: 1.0<CRLF>
           |Uri: /user<CRLF>
           |Content-Length: 0<CRLF>
           |<CRLF>
        """);

    /// <summary>A conversation with capabilities behind the names.</summary>
    public static Transcript ChatMsnp12 { get; } = Transcript.Parse("""
        C: ANS 1 alice@example.org 1050000100.12346 17342300
        S: IRO 1 1 1 bob@example.org Bob 1342554172
        S: ANS 1 OK
        C: CAL 2 carol@example.org
        S: CAL 2 RINGING 17342300
        S: JOI carol@example.org Carol 1073791084
        S: MSG bob@example.org Bob <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msnmsgr-datacast<CRLF>
           |<CRLF>
           |ID: 1<CRLF>
           |<CRLF>
        C: MSG 3 N <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |X-MMS-IM-Format: FN=Arial; EF=; CO=0; CS=0; PF=22<CRLF>
           |<CRLF>
           |hello
        S: NAK 3
        C: MSG 4 D <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/x-msmsgsinvite; charset=UTF-8<CRLF>
           |<CRLF>
           |Invitation-Command: CANCEL<CRLF>
           |Invitation-Cookie: 33267<CRLF>
           |Cancel-Code: TIMEOUT<CRLF>
           |<CRLF>
        S: ACK 4
        S: BYE carol@example.org 1
        C: OUT
        """);

    /// <summary>A conversation in which every place of an account has its own line.</summary>
    public static Transcript ChatMsnp18 { get; } = Transcript.Parse("""
        C: USR 1 alice@example.org;{11111111-2222-3333-4444-555555555555} 17342299.1050000000.12345
        S: USR 1 OK alice@example.org;{11111111-2222-3333-4444-555555555555} Alice
        C: CAL 2 alice@example.org
        S: CAL 2 RINGING 17342299
        S: JOI alice@example.org;{22222222-3333-4444-5555-666666666666} Alice 2788999228:48
        C: CAL 3 bob@example.org
        S: CAL 3 RINGING 17342299
        S: JOI bob@example.org;{33333333-4444-5555-6666-777777777777} Bob 2788999228:48
        S: JOI bob@example.org Bob 2788999228:48
        C: MSG 4 N <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |hello
        S: MSG bob@example.org Bob <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |hello yourself
        S: BYE bob@example.org;{33333333-4444-5555-6666-777777777777}
        S: BYE bob@example.org
        S: OUT
        """);
}
