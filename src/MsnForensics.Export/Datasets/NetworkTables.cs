using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Datasets;

/// <summary>Captures, connections, sessions and what went over them.</summary>
internal static class NetworkTables
{
    public static IEnumerable<DatasetTable> All =>
    [
        Captures(), Streams(), Sessions(), Authentications(), Channels(), ServiceCalls(), Commands(), Indicators(),
        Anomalies(),
    ];

    private static DatasetTable Captures() => DatasetTable.Of<MsnCapture>("capture", "Capture files.")
        .Text("path", item => item.Path, "The file")
        .Text("format", item => item.Format, "pcap, pcapng …")
        .Integer("length", item => item.Length, "Bytes")
        .Text("sha256", item => item.Sha256, "SHA-256, when asked for")
        .Time("start_time", item => item.StartTime, "First frame")
        .Time("end_time", item => item.EndTime, "Last frame")
        .Integer("frame_count", item => item.FrameCount, "Frames")
        .Integer("dropped_frame_count", item => item.DroppedFrameCount, "Frames that the capturing program lost")
        .Texts("link_types", item => item.LinkTypes, "Link layers")
        .Integer("stream_count", item => item.StreamCount, "TCP connections")
        .Integer("msn_stream_count", item => item.MsnStreamCount, "Connections of MSN Messenger")
        .Integer("encrypted_stream_count", item => item.EncryptedStreamCount, "Encrypted connections")
        .Integer("decrypted_stream_count", item => item.DecryptedStreamCount, "Those that were decrypted")
        .Integer("stream_bytes", item => item.StreamBytes, "Bytes of the connections")
        .Integer("missing_bytes", item => item.MissingBytes, "Bytes that the capture lacks")
        .Integer("unparsed_bytes", item => item.UnparsedBytes, "Bytes that were not understood")
        .Texts("limitation", item => item.Limitation, "What the capture cannot show")
        .Texts("comments", item => item.Comments, "Comments in the file");

    private static DatasetTable Streams() => DatasetTable.Of<MsnStream>("stream", "TCP connections.")
        .Time("start_time", item => item.StartTime, "First packet")
        .Time("end_time", item => item.EndTime, "Last packet")
        .Text("protocol", item => item.Protocol, "Protocol")
        .Text("content", item => item.Content, "What was found inside")
        .Text("client_endpoint", item => item.ClientEndpoint, "Address and port of the client")
        .Text("server_endpoint", item => item.ServerEndpoint, "Address and port of the server")
        .Integer("client_bytes", item => item.ClientBytes, "Bytes of the client")
        .Integer("server_bytes", item => item.ServerBytes, "Bytes of the server")
        .Integer("missing_bytes", item => item.MissingBytes, "Bytes that the capture lacks")
        .Integer("unparsed_bytes", item => item.UnparsedBytes, "Bytes that were not understood")
        .Boolean("is_mid_stream", item => item.IsMidStream, "Began before the capture")
        .Boolean("is_one_sided", item => item.IsOneSided, "One direction alone was seen")
        .Boolean("is_encrypted", item => item.IsEncrypted, "TLS or SSL")
        .Boolean("is_decrypted", item => item.IsDecrypted, "Keys opened it")
        .Text("server_name", item => item.ServerName, "Name that the client asked for")
        .Text("service_name", item => item.ServiceName, "Service of that name")
        .Text("end_reason", item => item.EndReason, "What ended it")
        .Integer("frame_count", item => item.FrameCount, "Frames")
        .Text("tls_version", item => item.TlsVersion, "Version of TLS")
        .Text("cipher_suite", item => item.CipherSuite, "Cipher suite")
        .Text("ja3", item => item.Ja3, "JA3 of the client")
        .Text("ja3s", item => item.Ja3s, "JA3S of the server")
        .Text("ja4", item => item.Ja4, "JA4 of the client");

    private static DatasetTable Sessions() => DatasetTable.Of<MsnSession>("session", "MSN sessions.")
        .Choice("kind", item => item.Kind, "Dispatch, Notification, Switchboard or Peer")
        .Account("account", item => item.Account, "Who signed in")
        .Time("start_time", item => item.StartTime, "Start")
        .Time("end_time", item => item.EndTime, "End")
        .Text("dialect", item => item.Dialect, "Version of the protocol")
        .Text("client", item => item.Client, "Program")
        .Accounts("participant", item => item.Participants, "Accounts that took part")
        .Text("client_endpoint", item => item.ClientEndpoint, "Address and port of the client")
        .Text("server_endpoint", item => item.ServerEndpoint, "Address and port of the server")
        .Text("carrier", item => item.Carrier, "Tcp, HttpGateway, Socks, Tls …")
        .Text("end_reason", item => item.EndReason, "What ended it")
        .Integer("message_count", item => item.MessageCount, "Messages")
        .Integer("command_count", item => item.CommandCount, "Commands")
        .Text("linked_session_id", item => item.LinkedSessionId, "Session that led to it")
        .Text("linked_by", item => item.LinkedBy, "What links them")
        .Boolean("is_mid_stream", item => item.IsMidStream, "Began before the capture");

    private static DatasetTable Authentications() => DatasetTable.Of<MsnAuthentication>(
            "authentication", "Sign-ins and attempts.")
        .Account("account", item => item.Account, "Who")
        .Choice("package", item => item.Package, "Md5, Twn, Sso …")
        .Choice("result", item => item.Result, "Succeeded, Failed, Redirected …")
        .Time("start_time", item => item.StartTime, "First step")
        .Text("server", item => item.Server, "Server")
        .Text("client", item => item.Client, "Program")
        .Text("client_endpoint", item => item.ClientEndpoint, "Address and port of the client")
        .Text("client_address", item => item.ClientAddress, "Client's address as the server saw it")
        .Text("secret", item => item.Secret, "Ticket or digest, masked unless asked for")
        .Integer("attempt", item => item.Attempt, "Number of the attempt")
        .Text("error", item => item.Error, "Error code")
        .Text("reason", item => item.Reason, "What it means")
        .Boolean("is_result_inferred", item => item.IsResultInferred, "Not told, but concluded")
        .Time("signed_out_at", item => item.SignedOutAt, "Sign-out")
        .Text("sign_out_reason", item => item.SignOutReason, "Why")
        .Text("dialect", item => item.Dialect, "Version of the protocol")
        .Text("operating_system", item => item.OperatingSystem, "Operating system")
        .Text("locale", item => item.Locale, "Language of the client")
        .Text("machine_guid", item => item.MachineGuid, "Id of the computer")
        .Choice("challenge", item => item.Challenge, "Whether the client answered the server's challenges rightly")
        .Text("puid", item => item.Puid, "Passport number PUID")
        .Text("cid", item => item.Cid, "Passport number CID")
        .Time("server_time", item => item.ServerTime, "The server's clock")
        .Time("client_time", item => item.ClientTime, "The client's clock");

    private static DatasetTable Channels() => DatasetTable.Of<MsnChannel>(
            "channel", "Side channels that were offered, and what was seen of them.")
        .Choice("purpose", item => item.Purpose, "What it is for")
        .Choice("transport", item => item.Transport, "Tcp or Udp")
        .Account("offerer", item => item.Offerer, "Who offered it")
        .Account("peer", item => item.Peer, "To whom")
        .Texts("candidates", item => item.Candidates.Select(one => one.ToString()), "Addresses offered")
        .Text("protocol", item => item.Protocol, "Protocol")
        .Boolean("is_observed", item => item.IsObserved, "The capture holds traffic of it")
        .Choice("match_ground", item => item.MatchGround, "What links traffic and offer")
        .Text("observed_endpoints", item => item.ObservedEndpoints, "Endpoints seen")
        .Time("observed_at", item => item.ObservedAt, "First packet")
        .Integer("observed_bytes", item => item.ObservedBytes, "Bytes")
        .Text("call_id", item => item.CallId, "Id of the invitation")
        .Integer("peer_session_id", item => item.PeerSessionId, "Number of the peer-to-peer session");

    private static DatasetTable ServiceCalls() => DatasetTable.Of<MsnServiceCall>(
            "service_call", "Calls of web services.")
        .Text("service", item => item.Service, "Service")
        .Text("action", item => item.Action, "What was asked")
        .Account("account", item => item.Account, "For whom")
        .Integer("status_code", item => item.StatusCode, "HTTP status")
        .Text("fault", item => item.Fault, "Fault that was answered")
        .Text("host", item => item.Host, "Host")
        .Text("path", item => item.Path, "Path")
        .Time("answered_at", item => item.AnsweredAt, "Answer")
        .Choice("completeness", item => item.Completeness, "Complete, Truncated or Gap")
        .Text("client_endpoint", item => item.ClientEndpoint, "Address and port of the client")
        .Text("server_endpoint", item => item.ServerEndpoint, "Address and port of the server")
        .Texts("request_fields", item => item.RequestFields.Select(field => field.ToString()), "What was given")
        .Texts("response_fields", item => item.ResponseFields.Select(field => field.ToString()), "What came back");

    private static DatasetTable Commands() => DatasetTable.Of<MsnCommand>("command", "Protocol commands.")
        .Text("name", item => item.Name, "Three letters, or a number for an error")
        .Choice("direction", item => item.Direction, "ClientToServer or ServerToClient")
        .Integer("transaction_id", item => item.TransactionId, "Transaction")
        .Texts("arguments", item => item.Arguments, "Arguments")
        .Integer("payload_length", item => item.PayloadLength, "Bytes of payload")
        .Choice("completeness", item => item.Completeness, "Complete, Truncated or Gap")
        .Text("meaning", item => item.Meaning, "What it means");

    private static DatasetTable Indicators() => DatasetTable.Of<MsnIndicator>(
            "indicator", "Traces of MSN Messenger anywhere in a capture.")
        .Choice("kind", item => item.Kind, "HostName, Protocol, Account …")
        .Text("value", item => item.Value, "What was found")
        .Choice("confidence", item => item.Confidence, "Low, Medium, High or Certain")
        .Text("found_in", item => item.Layer, "Layer")
        .Choice("place", item => item.Place, "Where in it")
        .Text("host_role", item => item.HostRole, "Role of a host")
        .Text("detail", item => item.Detail, "What else is known")
        .Text("ground", item => item.Ground, "Why it is believed")
        .Integer("count", item => item.Count, "How often")
        .Time("last_time", item => item.LastTime, "Last time")
        .Text("source_endpoint", item => item.SourceEndpoint, "From")
        .Text("destination_endpoint", item => item.DestinationEndpoint, "To");

    private static DatasetTable Anomalies() => DatasetTable.Of<MsnAnomaly>(
            "anomaly", "What is odd or missing in the evidence.")
        .Text("code", item => item.Code, "Stable code")
        .Choice("severity", item => item.Severity, "How much it matters")
        .Text("detail", item => item.Detail, "What was seen")
        .Text("path", item => item.Path, "File")
        .Integer("frame_number", item => DatasetSchema.Known(item.FrameNumber), "Frame");
}
