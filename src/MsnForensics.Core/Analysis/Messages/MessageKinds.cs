using System.Collections.Generic;
using MsnForensics.Protocol.Messages;

namespace MsnForensics.Analysis.Messages;

/// <summary>What content types and datacast ids mean (reference: sections 8.2, 8.5 and 8.8).</summary>
public static class MessageKinds
{
    private static readonly Dictionary<string, MsnMessageKind> ByMediaType = new()
    {
        ["text/plain"] = MsnMessageKind.Text,
        ["text/x-msmsgscontrol"] = MsnMessageKind.Typing,
        ["text/x-msmsgsinvite"] = MsnMessageKind.Invitation,
        ["text/x-mms-emoticon"] = MsnMessageKind.Emoticon,
        ["text/x-mms-animemoticon"] = MsnMessageKind.Emoticon,
        ["image/gif"] = MsnMessageKind.Ink,
        ["application/x-ms-ink"] = MsnMessageKind.Ink,
        ["application/x-msnmsgrp2p"] = MsnMessageKind.PeerToPeer,
        ["text/x-clientcaps"] = MsnMessageKind.Capability,
        ["text/x-clientinfo"] = MsnMessageKind.Capability,
        ["text/x-keepalive"] = MsnMessageKind.KeepAlive,
        ["text/x-msmsgsprofile"] = MsnMessageKind.Profile,
        ["application/x-msmsgsemailnotification"] = MsnMessageKind.Mail,
        ["text/x-msmsgsinitialemailnotification"] = MsnMessageKind.Mail,
        ["text/x-msmsgsinitialmdatanotification"] = MsnMessageKind.Mail,
        ["text/x-msmsgsemailnotification"] = MsnMessageKind.Mail,
        ["text/x-msmsgsactivemailnotification"] = MsnMessageKind.Mail,
        ["text/x-msmsgsoimnotification"] = MsnMessageKind.Offline,
        ["application/x-msmsgssystemmessage"] = MsnMessageKind.System,
    };

    public static MsnMessageKind Of(string mediaType, MessageBody body)
    {
        if (mediaType == "text/x-msnmsgr-datacast")
        {
            return Datacast.Parse(body.ToArray()).Id switch
            {
                Datacast.Nudge => MsnMessageKind.Nudge,
                Datacast.Wink => MsnMessageKind.Wink,
                Datacast.VoiceClip => MsnMessageKind.VoiceClip,
                Datacast.Action => MsnMessageKind.Action,
                _ => MsnMessageKind.Unknown,
            };
        }

        return ByMediaType.TryGetValue(mediaType, out MsnMessageKind kind) ? kind : MsnMessageKind.Unknown;
    }

    /// <summary>True for what a person did; false for what a program sent by itself.</summary>
    public static bool IsWrittenByPerson(MsnMessageKind kind) => kind
        is MsnMessageKind.Text or MsnMessageKind.Nudge or MsnMessageKind.Wink or MsnMessageKind.VoiceClip
        or MsnMessageKind.Action or MsnMessageKind.Ink or MsnMessageKind.Offline or MsnMessageKind.Page;
}
