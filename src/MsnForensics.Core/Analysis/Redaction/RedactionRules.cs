using System;
using System.Collections.Generic;
using System.Linq;
using static MsnForensics.Analysis.Redaction.RedactionClass;

namespace MsnForensics.Analysis.Redaction;

/// <summary>What each property of each record can give away. A property that does not stand here is left out of
/// redacted records; a test holds the table against the types.</summary>
public static class RedactionRules
{
    private static readonly (RedactionClass Class, string Names)[] OfEveryRecord =
    {
        (Plain, "Timestamp TimestampSource"), (Derived, "TimeUtc RecordId"), (Id, "SessionId"), (Nested, "Evidence"),
        (Plain, "Anomalies"),
    };

    private static readonly Dictionary<Type, Dictionary<string, RedactionClass>> Rules = new()
    {
        [typeof(MsnMessage)] = Of(
            (Account, "From To Owner GroupId"),
            (Name, "FromName ClaimedName ToNames"),
            (Address, "OriginAddress"),
            (Id, "ConversationId EndpointId MessageId"),
            (Text, "Text Subject"),
            (Words, "ContentType Charset UserAgent Network Grounds"),
            (Field, "Fields Headers"),
            (Raw, "Body Attachment"),
            (Nested, "Format Emoticons Object Sightings"),
            (Plain, "Kind Direction Delivery Completeness WrittenAt IsEncryptedByAddOn UtcOffset")),
        [typeof(MsnSession)] = Of(
            (Account, "Account Participants CarrierUser"),
            (Address, "ClientEndpoint ServerEndpoint CarrierEndpoint"),
            (Id, "LinkedSessionId SwitchboardId"),
            (Words, "Dialect Client Carrier EndReason LinkedBy Package"),
            (Plain, "StartTime EndTime Kind MessageCount CommandCount IsMidStream StreamId")),
        [typeof(MsnConversation)] = Of(
            (Account, "Participants GroupId"),
            (Id, "ConversationId"),
            (Plain, "StartTime EndTime MessageCount")),
        [typeof(MsnPresence)] = Of(
            (Account, "Account Observer Via Members"),
            (Name, "Name EndpointName"),
            (Id, "EndpointId MachineGuid"),
            (Text, "PersonalMessage Media"),
            (Value, "IconUrl"),
            (Words, "Status Capabilities Network EndReason Changes Source StatusCode MediaType ExtendedCapabilities"),
            (Words, "CapabilityNumbers ClientGeneration PresenceCapabilities ColorScheme ClientType ClientVersion"),
            (Nested, "DisplayPicture DynamicPicture Scene SignatureSound"),
            (Plain, "EndTime IsOpen IsInitial IsForced IsIdle ProfileChangedAt NetworkId")),
        [typeof(MsnContact)] = Of(
            (Account, "Account Owner Emails"),
            (Name, "Name Names NickName"),
            (Address, "Phones"),
            (Id, "ContactId Cid"),
            (Label, "Groups"),
            (Text, "InviteMessage"),
            (Words, "Network ListLimitation"),
            (Nested, "Changes"),
            (Plain, "Lists Source AddedAt RemovedAt BlockedAt IsDeleted CreatedAt IsListComplete")),
        [typeof(MsnContactChange)] = Of(
            (Label, "Group"),
            (Words, "Detail"),
            (Id, "SessionId"),
            (Nested, "Evidence"),
            (Derived, "Ranges"),
            (Plain, "Timestamp Action List By Outcome IsApplied FrameNumber")),
        [typeof(MsnAccount)] = Of(
            (Account, "Account PreferredEmail"),
            (Name, "Names ComputerNames"),
            (Address, "Addresses"),
            (Id, "EndpointIds Cid Puid"),
            (Words, "Clients ProductIds"),
            (Nested, "NameHistory Origins"),
            (Plain, "FirstSeen LastSeen SessionCount MessageCount IsOwner Privacy AsksWhenAdded")),
        [typeof(MsnAccountName)] = Of((Name, "Name"), (Plain, "FirstSeen LastSeen")),
        [typeof(MsnAccountOrigin)] = Of((Address, "Address"), (Plain, "Ports Source FirstSeen LastSeen")),
        [typeof(MsnAuthentication)] = Of(
            (Account, "Account"),
            (Secret, "Secret Password Salt"),
            (Address, "Server ClientEndpoint ClientAddress Redirects"),
            (Id, "SignedOutBySessionId MachineGuid Puid Cid SessionIds"),
            (Account, "Circles"),
            (Words, "Client Error Reason SignOutReason Dialect Product Build Brand OperatingSystem Architecture"),
            (Words, "Locale"),
            (Words, "ProductId ProductClient Policy Audiences ServerTimeSource"),
            (Nested, "Proof Steps"),
            (Plain, "Package Result StartTime Attempt IsResultInferred SignedOutAt Challenge ChallengeCount"),
            (Plain, "IsVerified"),
            (Plain, "IsRestricted TicketCreated TicketExpires ServerTime ClientTime RedirectCount")),
        [typeof(MsnAuthenticationStep)] = Of((Words, "Name"), (Plain, "Timestamp StreamId FrameNumber")),
        [typeof(MsnProof)] = Of(
            (Secret, "Vector Hash Cipher"), (Plain, "IsVerified Mode CipherAlgorithm HashAlgorithm CipherLength")),
        [typeof(MsnCommand)] = Of(
            (Argument, "Arguments"),
            (Words, "Name Meaning"),
            (Raw, "Payload"),
            (Plain, "Direction TransactionId PayloadLength Completeness")),
        [typeof(MsnServiceCall)] = Of(
            (Account, "Account"),
            (Address, "ClientEndpoint ServerEndpoint Host"),
            (Words, "Service Action Fault Path ActionUri Carrier"),
            (Nested, "RequestFields ResponseFields RequestHeaders ResponseHeaders"),
            (Raw, "Request Response"),
            (Plain, "StatusCode AnsweredAt Completeness StreamId")),
        [typeof(MsnServiceField)] = Of((Words, "Name"), (Field, "Value")),
        [typeof(MsnTransfer)] = Of(
            (Account, "From To Inviter"),
            (File, "FileName"),
            (Id, "Sha256 Sha1 CallId"),
            (Label, "Shortcut"),
            (Text, "Text"),
            (Words, "ContentType Reason ApplicationId ApplicationName"),
            (Raw, "Preview"),
            (Nested, "MissingRanges Object Parts DataEvidence Media"),
            (Plain, "StartTime EndTime Kind DeclaredSize ReceivedSize Sha1dMatches Outcome Route IsConfirmed"),
            (Plain, "OfferedAt"),
            (Plain, "AnsweredAt ClosedAt PeerSessionId Part")),
        [typeof(MsnTransferPart)] = Of((Address, "Sender Receiver"), (Plain, "Offset Length Route StreamId")),
        [typeof(MsnTransferFile)] = Of(
            (Account, "From To"),
            (File, "Path FileName"),
            (Id, "Sha256 Sha1 Md5 TransferId"),
            (Nested, "MissingRanges"),
            (Plain, "Length Kind IsComplete")),
        [typeof(MsnByteRange)] = Of((Plain, "Offset Length"), (Derived, "End")),
        [typeof(MsnMediaStream)] = Of(
            (Address, "Sender Receiver"),
            (Words, "Medium Codec"),
            (Plain, "StartTime EndTime PacketCount LostCount Length FrameCount KeyFrameCount Width Height Source")),
        [typeof(MsnChannel)] = Of(
            (Account, "Offerer Peer"),
            (File, "SubjectName"),
            (Words, "Protocol ObservedEndpoints Attempts"),
            (Id, "CallId"),
            (Nested, "Candidates"),
            (Plain, "Purpose Transport StreamId IsObserved MatchGround ObservedAt ObservedBytes PeerSessionId")),
        [typeof(MsnChannelCandidate)] = Of((Address, "Address"), (Words, "Type"), (Plain, "Port")),
        [typeof(MsnObjectInfo)] = Of(
            (Account, "Creator"),
            (File, "Location"),
            (Id, "Sha1d Sha1c ContentSha1"),
            (Label, "Friendly"),
            (Words, "Type"),
            (Value, "Url"),
            (Field, "Attributes"),
            (Raw, "Raw"),
            (Plain, "Size IsConsistent ContentMatches")),
        [typeof(MsnEmoticon)] = Of((Label, "Shortcut"), (Nested, "Object")),
        [typeof(MsnTextFormat)] = Of(
            (Words, "Font Color PitchAndFamily"),
            (Raw, "Raw"),
            (Plain, "IsBold IsItalic IsUnderlined IsStruckOut CharacterSet IsRightToLeft")),
        [typeof(MsnIndicator)] = Of(
            (Value, "Value Detail"),
            (Address, "SourceEndpoint DestinationEndpoint"),
            (Words, "Layer HostRole Ground Encoding"),
            (Plain, "Kind Confidence Place Count LastTime FrameNumber")),
        [typeof(MsnArtifact)] = Of(
            (Account, "Account"),
            (Value, "Value"),
            (File, "Path Name KeyPath"),
            (Id, "Sha1"),
            (Words, "Meaning AccountGround TimestampDescription Format"),
            (Nested, "Object"),
            (Plain, "Kind Offset Size CreatedAt IsDeleted Confidence Completeness")),
        [typeof(MsnComparison)] = Of(
            (Account, "From"),
            (Text, "Text OtherText"),
            (Words, "Meaning Ground"),
            (Nested, "ReferenceObject DifferenceObject"),
            (Derived, "ReferenceId DifferenceId ReferenceEvidence DifferenceEvidence"),
            (Plain, "Status Confidence TimeDifference ClockOffset")),
        [typeof(MsnAnomaly)] = Of((Words, "Detail"), (File, "Path"), (Plain, "Code Severity FrameNumber")),
        [typeof(MsnTimelineEvent)] = Of(
            (Account, "Account Peer"),
            (Words, "TimestampDescription EventType"),
            (Text, "Message"),
            (File, "SourcePath"),
            (Plain, "FrameNumber")),
        [typeof(MsnCapture)] = Of(
            (File, "Path"),
            (Id, "Sha256"),
            (Words, "Format LinkTypes Limitation"),
            (Text, "Comments"),
            (Plain, "Length StartTime EndTime FrameCount StreamCount MsnStreamCount EncryptedStreamCount"),
            (Plain, "DecryptedStreamCount StreamBytes MissingBytes UnparsedBytes DroppedFrameCount")),
        [typeof(MsnStream)] = Of(
            (Address, "ClientEndpoint ServerEndpoint ServerName"),
            (Id, "CommunityId"),
            (Words, "Protocol Content ServiceName EndReason TlsVersion CipherSuite TlsAlert ApplicationProtocol"),
            (Id, "Ja3 Ja3s Ja4"),
            (Nested, "Certificates"),
            (Plain, "StartTime EndTime ClientBytes ServerBytes MissingBytes UnparsedBytes IsMidStream IsOneSided"),
            (Plain, "IsEncrypted IsDecrypted StreamId FrameCount")),
        [typeof(MsnCertificate)] = Of(
            (Name, "Subject Issuer Names"), (Id, "SerialNumber Sha1 Sha256"), (Plain, "NotBefore NotAfter")),
        [typeof(MsnEvidence)] = Of(
            (File, "Path"),
            (Id, "Sha256 CommunityId"),
            (Words, "Layer"),
            (Nested, "Parts"),
            (Derived, "DisplayFilter Ranges"),
            (Plain, "FrameNumbers StreamId StreamDirection StreamOffset Length")),
        [typeof(MsnEvidencePart)] = Of(
            (File, "Path"), (Words, "Layer"), (Plain, "StreamDirection FrameNumbers StreamOffset Length StreamId")),
    };

    /// <summary>The class of a property; null for one that nobody has classified.</summary>
    public static RedactionClass? ClassOf(Type type, string property)
    {
        if (Rules.TryGetValue(type, out Dictionary<string, RedactionClass>? rules)
            && rules.TryGetValue(property, out RedactionClass found))
        {
            return found;
        }

        if (!typeof(MsnRecord).IsAssignableFrom(type))
        {
            return null;
        }

        foreach ((RedactionClass common, string names) in OfEveryRecord)
        {
            if (Array.IndexOf(names.Split(' '), property) >= 0)
            {
                return common;
            }
        }

        return null;
    }

    /// <summary>The names that stand in the table for a type.</summary>
    public static IEnumerable<string> NamesOf(Type type) =>
        Rules.TryGetValue(type, out Dictionary<string, RedactionClass>? rules)
            ? rules.Keys
            : Enumerable.Empty<string>();

    private static Dictionary<string, RedactionClass> Of(params (RedactionClass Class, string Names)[] rules) => rules
        .SelectMany(rule => rule.Names.Split(' ').Select(name => (Name: name, rule.Class)))
        .ToDictionary(rule => rule.Name, rule => rule.Class);
}
