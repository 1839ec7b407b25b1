using System.Collections.Generic;
using System.Linq;

namespace MsnForensics.Export.Datasets;

/// <summary>What people said, were and sent.</summary>
internal static class ContentTables
{
    public static IEnumerable<DatasetTable> All =>
    [
        Messages(), Conversations(), Presences(), Contacts(), ContactChanges(), Accounts(), AccountNames(),
        AccountOrigins(), Transfers(), TransferFiles(),
    ];

    private static DatasetTable Messages() => DatasetTable.Of<MsnMessage>(
            "message", "Messages of captures and of client logs.")
        .Account("sender", message => message.From, "Account that sent it")
        .Accounts("recipient", message => message.To, "Accounts that it was meant for")
        .Choice("kind", message => message.Kind, "Text, Typing, Nudge, Wink, Offline …")
        .Text("text", message => message.Text, "What it says")
        .Text("sender_name", message => message.FromName, "Display name of the sender at that time")
        .Texts("recipient_names", message => message.ToNames, "Display names of the recipients")
        .Choice("direction", message => message.Direction, "Sent, Received or Observed, seen from the evidence")
        .Choice("delivery", message => message.Delivery, "Unknown, Acknowledged or Refused")
        .Choice("completeness", message => message.Completeness, "Complete, Truncated or Gap")
        .Text("conversation_id", message => message.ConversationId, "`conversation.conversation_id`")
        .Text("content_type", message => message.ContentType, "MIME type")
        .Text("charset", message => message.Charset, "Character set that the text was read with")
        .Text("format", message => message.Format?.Raw, "Font and colour as the client wrote them")
        .Account("owner", message => message.Owner, "Account of the client that the evidence comes from")
        .Text("claimed_name", message => message.ClaimedName, "Name that the message itself claims")
        .Text("user_agent", message => message.UserAgent, "Program that wrote it")
        .Text("network", message => message.Network, "Network of the other side")
        .Text("group_id", message => message.GroupId, "Group or circle")
        .Time("written_at", message => message.WrittenAt, "When the sender wrote it, as the content states")
        .Number("utc_offset_seconds", message => message.UtcOffset?.TotalSeconds, "Offset of the log's clock")
        .Text("subject", message => message.Subject, "Subject of mail and of alerts")
        .Text("message_id", message => message.MessageId, "Id that the service gave")
        .Text("origin_address", message => message.OriginAddress, "IP address of the writer, of offline messages")
        .Boolean("is_encrypted_by_add_on", message => message.IsEncryptedByAddOn, "The text is cipher text")
        .Texts("emoticons", message => message.Emoticons.Select(item => item.ToString() ?? ""), "Custom emoticons")
        .Text("object", message => message.Object?.Raw, "The picture, wink or clip that it names")
        .Texts("fields", message => message.Fields, "Further header fields")
        .Texts("grounds", message => message.Grounds, "Why values that were inferred are believed")
        .Integer("sighting_count", message => message.Sightings.Count, "Legs on which it was seen");

    private static DatasetTable Conversations() => DatasetTable.Of<MsnConversation>(
            "conversation", "Conversations: messages among the same people without a long pause.")
        .Text("conversation_id", item => item.ConversationId, "Id of the conversation")
        .Time("start_time", item => item.StartTime, "First message")
        .Time("end_time", item => item.EndTime, "Last message")
        .Accounts("participant", item => item.Participants, "Accounts that took part")
        .Integer("message_count", item => item.MessageCount, "Messages")
        .Text("group_id", item => item.GroupId, "Group or circle")
        .Texts("session_ids", item => item.SessionId, "Sessions that carried it");

    private static DatasetTable Presences() => DatasetTable.Of<MsnPresence>(
            "presence", "Intervals during which an account showed the same status and name.")
        .Account("account", item => item.Account, "Whose presence it is")
        .Account("observer", item => item.Observer, "Who was told")
        .Text("status", item => item.Status, "Online, Away, Busy … or Offline")
        .Text("status_code", item => item.StatusCode, "As on the wire: NLN, AWY …")
        .Text("name", item => item.Name, "Display name")
        .Text("personal_message", item => item.PersonalMessage, "Personal message")
        .Text("media", item => item.Media, "Music or game that was shown")
        .Time("end_time", item => item.EndTime, "End of the interval")
        .Text("end_reason", item => item.EndReason, "What ended it")
        .Boolean("is_open", item => item.IsOpen, "The evidence ended first")
        .Boolean("is_initial", item => item.IsInitial, "Was so before the evidence began")
        .Texts("changes", item => item.Changes, "What differs from the interval before")
        .Text("source", item => item.Source, "Command or document that told it")
        .Text("client_generation", item => item.ClientGeneration, "Client that the capabilities tell")
        .Text("client_version", item => item.ClientVersion, "Version of the client")
        .Text("endpoint_id", item => item.EndpointId, "Place of presence")
        .Text("endpoint_name", item => item.EndpointName, "Its name, often that of the computer")
        .Text("machine_guid", item => item.MachineGuid, "Id of the computer")
        .Text("network", item => item.Network, "Network of the account")
        .Text("via", item => item.Via, "Circle through which it was seen")
        .Texts("capabilities", item => item.Capabilities, "What the client can do")
        .Text("display_picture", item => item.DisplayPicture?.Raw, "Description of the display picture")
        .Boolean("is_idle", item => item.IsIdle, "Idle, where told");

    private static DatasetTable Contacts() => DatasetTable.Of<MsnContact>(
            "contact", "Contacts on the lists of an account.")
        .Account("account", item => item.Account, "The contact")
        .Account("owner", item => item.Owner, "Whose list it is")
        .Text("name", item => item.Name, "Display name")
        .Text("nick_name", item => item.NickName, "Name that the owner gave")
        .Choice("lists", item => item.Lists, "Forward, Allow, Block, Reverse, Pending")
        .Texts("groups", item => item.Groups, "Groups of the owner")
        .Texts("names", item => item.Names, "All names seen")
        .Text("network", item => item.Network, "Network of the contact")
        .Choice("source", item => item.Source, "What told of it")
        .Time("added_at", item => item.AddedAt, "When it was added")
        .Time("removed_at", item => item.RemovedAt, "When it was removed")
        .Time("blocked_at", item => item.BlockedAt, "When it was blocked")
        .Texts("phones", item => item.Phones, "Telephone numbers")
        .Texts("emails", item => item.Emails, "Mail addresses")
        .Text("contact_id", item => item.ContactId, "Id in the address book")
        .Text("cid", item => item.Cid, "Passport number CID")
        .Boolean("is_deleted", item => item.IsDeleted, "Deleted in the address book")
        .Text("invite_message", item => item.InviteMessage, "Text of the request to be added")
        .Time("created_at", item => item.CreatedAt, "Creation of the entry")
        .Boolean("is_list_complete", item => item.IsListComplete, "The evidence holds the whole list")
        .Text("list_limitation", item => item.ListLimitation, "What is missing of the list");

    private static DatasetTable ContactChanges() => DatasetTable.Parts<MsnContact, MsnContactChange>(
            "contact_change", "contact", item => item.Changes, "Changes of contact lists.")
        .Time("timestamp", item => item.Timestamp, "UTC")
        .Choice("action", item => item.Action, "Added, Removed, AddedToGroup …")
        .Choice("list", item => item.List, "Which list")
        .Text("contact_group", item => item.Group, "Which group")
        .Choice("actor", item => item.By, "Owner, Contact, Server or Unknown")
        .Choice("outcome", item => item.Outcome, "Done, Unanswered or Refused")
        .Text("detail", item => item.Detail, "What else is known")
        .Integer("frame_number", item => item.FrameNumber, "Frame");

    private static DatasetTable Accounts() => DatasetTable.Of<MsnAccount>(
            "account_summary", "What is known of an account, summed up.")
        .Account("account", item => item.Account, "The account")
        .Boolean("is_owner", item => item.IsOwner, "A client of the evidence signed in with it")
        .Time("first_seen", item => item.FirstSeen, "First time")
        .Time("last_seen", item => item.LastSeen, "Last time")
        .Texts("names", item => item.Names, "Display names, in their order")
        .Texts("addresses", item => item.Addresses, "IP addresses")
        .Texts("clients", item => item.Clients, "Programs")
        .Texts("endpoint_ids", item => item.EndpointIds, "Places of presence")
        .Integer("session_count", item => item.SessionCount, "Sessions")
        .Integer("message_count", item => item.MessageCount, "Messages")
        .Texts("session_ids", item => item.SessionId, "Sessions")
        .Text("cid", item => item.Cid, "Passport number CID")
        .Text("puid", item => item.Puid, "Passport number PUID")
        .Texts("product_ids", item => item.ProductIds, "Product ids of clients")
        .Texts("computer_names", item => item.ComputerNames, "Names of computers")
        .Text("preferred_email", item => item.PreferredEmail, "Mail address of the profile");

    private static DatasetTable AccountNames() => DatasetTable.Parts<MsnAccount, MsnAccountName>(
            "account_name", "account_summary", item => item.NameHistory, "Display names over time.")
        .Text("name", item => item.Name, "Display name")
        .Time("first_seen", item => item.FirstSeen, "First time")
        .Time("last_seen", item => item.LastSeen, "Last time");

    private static DatasetTable AccountOrigins() => DatasetTable.Parts<MsnAccount, MsnAccountOrigin>(
            "account_origin", "account_summary", item => item.Origins, "IP addresses of an account over time.")
        .Text("address", item => item.Address, "IP address")
        .Integers("ports", item => item.Ports.Select(port => (long)port).ToList(), "Ports")
        .Choice("source", item => item.Source, "Connection, Profile or OfflineMessage")
        .Time("first_seen", item => item.FirstSeen, "First time")
        .Time("last_seen", item => item.LastSeen, "Last time");

    private static DatasetTable Transfers() => DatasetTable.Of<MsnTransfer>(
            "transfer", "Files, pictures, calls and other things offered or sent.")
        .Choice("kind", item => item.Kind, "File, DisplayPicture, Webcam, Call …")
        .Account("sender", item => item.From, "Who sends")
        .Accounts("recipient", item => item.To, "Who receives")
        .Account("inviter", item => item.Inviter, "Who asked for it")
        .Text("file_name", item => item.FileName, "Name as offered; never to be trusted as a path")
        .Text("content_type", item => item.ContentType, "MIME type")
        .Integer("declared_size", item => item.DeclaredSize, "Size as offered")
        .Integer("received_size", item => item.ReceivedSize, "Bytes that the evidence holds")
        .Texts("missing_ranges", item => item.MissingRanges.Select(range => range.ToString()), "Bytes that it lacks")
        .Text("sha256", item => item.Sha256, "SHA-256 of the content")
        .Text("sha1", item => item.Sha1, "SHA-1 of the content")
        .Boolean("sha1d_matches", item => item.Sha1dMatches, "The content is what its description names")
        .Choice("outcome", item => item.Outcome, "Offered, Accepted, Completed, Declined …")
        .Choice("route", item => item.Route, "Ways that the bytes took")
        .Text("reason", item => item.Reason, "Why it ended")
        .Time("start_time", item => item.StartTime, "Offer or first byte")
        .Time("end_time", item => item.EndTime, "Last byte or end")
        .Time("offered_at", item => item.OfferedAt, "Offer")
        .Time("answered_at", item => item.AnsweredAt, "Answer")
        .Time("closed_at", item => item.ClosedAt, "Close")
        .Text("object", item => item.Object?.Raw, "Description of a picture, wink or clip")
        .Text("application_name", item => item.ApplicationName, "Program that was shared or started")
        .Text("call_id", item => item.CallId, "Id of the invitation")
        .Integer("peer_session_id", item => item.PeerSessionId, "Number of the peer-to-peer session")
        .Text("text", item => item.Text, "Text that went along");

    private static DatasetTable TransferFiles() => DatasetTable.Of<MsnTransferFile>(
            "transfer_file", "Files that Save-MsnTransfer wrote.")
        .Text("path", item => item.Path, "The file")
        .Integer("length", item => item.Length, "Bytes")
        .Text("sha256", item => item.Sha256, "SHA-256")
        .Text("sha1", item => item.Sha1, "SHA-1")
        .Text("md5", item => item.Md5, "MD5")
        .Text("file_name", item => item.FileName, "Name as offered")
        .Choice("kind", item => item.Kind, "File, DisplayPicture …")
        .Account("sender", item => item.From, "Who sent")
        .Accounts("recipient", item => item.To, "Who received")
        .Boolean("is_complete", item => item.IsComplete, "Nothing is missing")
        .Text("transfer_id", item => item.TransferId, "`record.record_id` of the transfer");
}
