namespace MsnForensics.Protocol.Mail;

/// <summary>Reads Internet mail, which offline messages are. Encodings and broken mail are a library's work.</summary>
public interface IMailReader
{
    /// <summary>Reads a mail; any text gives a result.</summary>
    /// <param name="text">Headers, blank line, body, as the web service gives them.</param>
    MailMessage Read(string text);
}
