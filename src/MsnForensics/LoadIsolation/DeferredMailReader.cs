using System;
using MsnForensics.Protocol.Mail;

namespace MsnForensics.LoadIsolation;

/// <summary>Stands for the mail reader until the first offline message needs it: most captures hold none.</summary>
internal sealed class DeferredMailReader : IMailReader
{
    private readonly Lazy<IMailReader> _reader;

    public DeferredMailReader(Func<IMailReader> create) => _reader = new Lazy<IMailReader>(create);

    public MailMessage Read(string text) => _reader.Value.Read(text);
}
