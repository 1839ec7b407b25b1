namespace MsnForensics.Testing.Transcripts;

/// <summary>Sample streams of the dialects 2 to 9, in which every command of these dialects occurs.</summary>
public static class EarlyTranscripts
{
    /// <summary>A client that only asks for its version.</summary>
    public static Transcript VersionQuery { get; } = Transcript.Parse("""
        C: VER 0 CVR0
        S: VER 0 CVR0
        C: CVQ 1 0x0409 win 4.10 i386 MSMSGS 1.0.0863 MSMSGS
        S: CVQ 1 1.0.0863 1.0.0863 1.0.0000 http://download.example.org/a http://messenger.example.org
        S: OUT
        """);

    /// <summary>A dispatch server, which leads on.</summary>
    public static Transcript DispatchMsnp7 { get; } = Transcript.Parse("""
        C: VER 0 MSNP7 MSNP6 MSNP5 MSNP4 CVR0
        S: VER 0 MSNP7
        C: INF 1
        S: INF 1 MD5
        C: USR 2 MD5 I alice@example.org
        S: XFR 2 NS 192.0.2.10:1863 0 192.0.2.1:1863
        """);

    /// <summary>A refused offer.</summary>
    public static Transcript Rejection { get; } = Transcript.Parse("""
        C: VER 0 MSNP99 CVR0
        S: VER 0 0
        S: OUT SSD
        """);

    /// <summary>The oldest dialect: lists in runs, a directory, invitations by mail.</summary>
    public static Transcript NotificationMsnp2 { get; } = Transcript.Parse("""
        C: VER 0 MSNP2 CVR0
        S: VER 0 MSNP2
        C: INF 1
        S: INF 1 MD5
        C: USR 2 MD5 I alice@example.org
        S: USR 2 MD5 S 1013928519.693957190
        C: USR 3 MD5 S 7f919fab309532df353c901430df36fa
        S: USR 3 OK alice@example.org Alice
        C: SYN 4 0
        S: SYN 4 12
        S: GTC 4 12 A
        S: BLP 4 12 AL
        S: LST 4 FL 12 1 2 bob@example.org Bob
        S: LST 4 FL 12 2 2 carol@example.org Carol
        S: LST 4 AL 12 0 0
        S: LST 4 BL 12 1 1 dave@example.org Dave
        S: LST 4 RL 12 1 1 bob@example.org Bob
        C: CHG 5 NLN
        S: CHG 5 NLN
        S: ILN 5 BSY bob@example.org Bob
        C: CVR 6 0x0409 win 4.10 i386 MSMSGS 1.0.0863
        S: CVR 6 1.0.0863 1.0.0863 1.0.0000 http://download.example.org/a http://messenger.example.org
        C: LST 7 RL
        S: LST 7 RL 12 1 1 bob@example.org Bob
        C: GTC 8 N
        S: GTC 8 13 N
        C: BLP 9 BL
        S: BLP 9 14 BL
        C: ADD 10 FL erin@example.org erin@example.org
        S: ADD 10 FL 15 erin@example.org Erin
        S: ADD 0 RL 16 frank@example.org Frank
        C: REM 11 FL carol@example.org
        S: REM 11 FL 17 carol@example.org
        S: REM 0 RL 18 bob@example.org
        C: REA 12 alice@example.org Alice%20A
        S: REA 12 19 alice@example.org Alice%20A
        C: FND 13 fname=Ann lname=User city=* state=* country=US
        S: FND 13 1 1 fname=Ann lname=User city=Springfield state=* country=US
        C: SND 14 grace@example.org
        S: SND 14 OK
        C: URL 15 INBOX
        S: URL 15 /cgi-bin/HoTMaiL https://login.example.org/md5auth.srf
        S: MSG Hotmail Hotmail <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: application/x-msmsgsemailnotification; charset=UTF-8<CRLF>
           |<CRLF>
           |Inbox-Unread: 1<CRLF>
           |Folders-Unread: 0<CRLF>
        S: NLN AWY bob@example.org Bob
        S: FLN bob@example.org
        C: XFR 16 SB
        S: XFR 16 SB 192.0.2.20:1863 CKI 17342299.1050000000.12345
        S: RNG 17342300 192.0.2.21:1863 CKI 1050000100.12346 bob@example.org Bob
        C: PNG
        S: QNG
        C: OUT
        """);

    /// <summary>Telephone numbers, alerts, pages, conversations switched off.</summary>
    public static Transcript NotificationMsnp5 { get; } = Transcript.Parse("""
        C: VER 0 MSNP5 MSNP4 CVR0
        S: VER 0 MSNP5
        C: INF 1
        S: INF 1 MD5
        C: USR 2 MD5 I alice@example.org
        S: USR 2 MD5 S 1013928519.693957190
        C: USR 3 MD5 S 7f919fab309532df353c901430df36fa
        S: USR 3 OK alice@example.org Alice
        C: SYN 4 5
        S: SYN 4 21
        S: GTC 4 21 A
        S: BLP 4 21 AL
        S: PRP 4 21 PHH 555%200100
        S: PRP 4 21 PHW
        S: LST 4 FL 21 1 1 bob@example.org Bob
        S: BPR 21 bob@example.org PHM tel:+15550100
        S: LST 4 AL 21 0 0
        S: LST 4 BL 21 0 0
        S: LST 4 RL 21 0 0
        C: CHG 5 NLN
        S: CHG 5 NLN
        C: CVR 6 0x0409 winnt 5.0 i386 MSMSGS 3.0.0283 MSMSGS
        S: CVR 6 3.0.0283 3.0.0283 1.0.0863 http://download.example.org/a http://messenger.example.org
        C: PRP 7 PHM tel:+15550101
        S: PRP 7 22 PHM tel:+15550101
        S: BPR 23 bob@example.org PHH 555%200102
        S: NOT <length>
           |<NOTIFICATION ver="1" id="2" siteid="111" siteurl="http://alerts.example.org/"><TO pid="0x00000001:0x00000002" name="alice@example.org"/><MSG id="0"><ACTION url="/a"/><SUBSCR url="/s"/><BODY lang="1033"><TEXT>Rain</TEXT></BODY></MSG></NOTIFICATION>
        C: PAG 8 tel:+15550100 <length>
           |<TEXT xml:space="preserve" enc="utf-8">call me</TEXT>
        S: PAG 8
        S: IPG <length>
           |<NOTIFICATION ver="1" id="0" siteid="0" siteurl=""><FROM name="tel:+15550100"/><VIA agent="mobile"/><TO name="alice@example.org"/><MSG id="1"><BODY><TEXT>will do</TEXT></BODY></MSG></NOTIFICATION>
        C: SDC 9 grace@example.org 0x0409 MSMSGS MSMSGS X X Alice <length>
           |Come and join me.
        S: SDC 9 OK
        C: IMS 10 OFF
        S: IMS 10 0 OFF
        S: OUT SSD
        """);

    /// <summary>Groups by number, the first challenge.</summary>
    public static Transcript NotificationMsnp7 { get; } = Transcript.Parse("""
        C: VER 0 MSNP7 MSNP6 CVR0
        S: VER 0 MSNP7
        C: INF 1
        S: INF 1 MD5
        C: USR 2 MD5 I alice@example.org
        S: USR 2 MD5 S 1013928519.693957190
        C: USR 3 MD5 S 7f919fab309532df353c901430df36fa
        S: USR 3 OK alice@example.org Alice 1
        C: SYN 4 0
        S: SYN 4 31
        S: GTC 4 31 A
        S: BLP 4 31 AL
        S: PRP 4 31 MOB Y
        S: LSG 4 31 1 2 0 Other%20Contacts 0
        S: LSG 4 31 2 2 1 Work 0
        S: LST 4 FL 31 1 1 bob@example.org Bob 0,1
        S: LST 4 AL 31 1 1 bob@example.org Bob
        S: LST 4 BL 31 0 0
        S: LST 4 RL 31 1 1 bob@example.org Bob
        C: CHG 5 NLN
        S: CHG 5 NLN
        S: CHL 0 15570131571988941333
        C: QRY 6 msmsgs@msnmsgr.com 32
           |8f2f5a91b72102cd28355e9fc9000d6e
        S: QRY 6
        C: LSG 7
        S: LSG 7 31 1 2 0 Other%20Contacts 0
        C: ADG 8 Friends 0
        S: ADG 8 32 Friends 2 0
        C: REG 9 2 Good%20Friends 0
        S: REG 9 33 2 Good%20Friends 0
        C: ADD 10 FL carol@example.org Carol 2
        S: ADD 10 FL 34 carol@example.org Carol 2
        C: REM 11 FL bob@example.org 1
        S: REM 11 FL 35 bob@example.org 1
        C: RMG 12 1
        S: RMG 12 36 1
        S: XFR 0 NS 192.0.2.11:1863 0 192.0.2.10:1863
        """);

    /// <summary>Objects beside the status, pages by device.</summary>
    public static Transcript NotificationMsnp9 { get; } = Transcript.Parse("""
        C: VER 0 MSNP9 MSNP8 CVR0
        S: VER 0 MSNP9
        C: CVR 1 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS alice@example.org
        S: CVR 1 6.0.0602 6.0.0602 6.0.0268 http://download.example.org/a http://messenger.example.org
        C: USR 2 TWN I alice@example.org
        S: USR 2 TWN S lc=1033,id=507,tw=40,fs=1,ru=http%3A%2F%2Fmessenger%2Emsn%2Ecom,ct=1062764229,kpp=1,kv=5,ver=2.1.0173.1,tpf=43f8a4c8ed940c04e3740be46c4d1619
        C: USR 3 TWN S t=EXAMPLETICKET&p=EXAMPLEPROFILE
        S: USR 3 OK alice@example.org Alice 1 0
        C: SYN 4 0
        S: SYN 4 3 2 1
        S: GTC A
        S: BLP AL
        S: PRP PHM tel:+15550101
        S: LSG 0 Other%20Contacts 0
        S: LST bob@example.org Bob 11 0
        S: BPR PHM tel:+15550100
        S: LST carol@example.org Carol 8
        C: CHG 5 NLN 268435500 %3Cmsnobj%20Creator%3D%22alice%40example.org%22%20Size%3D%2224539%22%20Type%3D%223%22%20Location%3D%22TFR2C.tmp%22%20Friendly%3D%22AAA%3D%22%20SHA1D%3D%22trC8SlFx2sWQxZMIBAWSEnXc8oQ%3D%22%2F%3E
        S: CHG 5 NLN 268435500 %3Cmsnobj%20Creator%3D%22alice%40example.org%22%20Size%3D%2224539%22%20Type%3D%223%22%20Location%3D%22TFR2C.tmp%22%20Friendly%3D%22AAA%3D%22%20SHA1D%3D%22trC8SlFx2sWQxZMIBAWSEnXc8oQ%3D%22%2F%3E
        S: ILN 5 NLN bob@example.org Bob 268435500 0
        C: PGD 6 tel:+15550100 1 <length>
           |<TEXT xml:space="preserve" enc="utf-8">call me</TEXT>
        S: PGD 6
        C: ADD 7 FL dave@example.org Dave 0
        S: ADD 7 FL 4 dave@example.org Dave 0
        C: REA 8 alice@example.org Alice%20A
        S: REA 8 5 alice@example.org Alice%20A
        C: SND 9 grace@example.org 0x0409 MSMSGS
        S: SND 9 OK
        C: URL 10 COMPOSE bob@example.org
        S: URL 10 /cgi-bin/compose https://login.example.org/ppsecure/md5auth.srf 2
        C: IMS 11 ON
        S: IMS 11 0 ON
        S: NLN IDL bob@example.org Bob 268435500 0
        S: BPR 6 bob@example.org PHM
        C: PNG
        S: QNG 50
        S: FLN bob@example.org
        S: OUT TOU
        """);

    /// <summary>A conversation of the oldest form, with a refusal.</summary>
    public static Transcript ChatMsnp2 { get; } = Transcript.Parse("""
        C: USR 1 alice@example.org 17342299.1050000000.12345
        S: USR 1 OK alice@example.org Alice
        C: CAL 2 bob@example.org
        S: CAL 2 RINGING 17342299
        S: JOI bob@example.org Bob
        C: MSG 3 A <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |hello
        S: ACK 3
        S: MSG bob@example.org Bob <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |hello yourself
        S: BYE bob@example.org
        C: MSG 4 N <length>
           |MIME-Version: 1.0<CRLF>
           |Content-Type: text/plain; charset=UTF-8<CRLF>
           |<CRLF>
           |still there?
        S: NAK 4
        C: OUT
        """);
}
