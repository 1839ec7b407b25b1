namespace MsnForensics.Protocol.Tls;

/// <summary>How one side of a connection is read at present.</summary>
internal sealed class TlsEndpoint
{
    public TlsEndpoint(bool isClient) => IsClient = isClient;

    public bool IsClient { get; }

    public TlsHandshakeAssembler Messages { get; } = new();

    public TlsEpoch Epoch { get; private set; }

    /// <summary>Null in the clear, before the first record of an epoch, and where no key opens it.</summary>
    public ITlsCipher? Cipher { get; set; }

    /// <summary>The cipher of this epoch was asked for.</summary>
    public bool IsTried { get; set; }

    /// <summary>Bytes of records that are missing since the last one that was read.</summary>
    public long LostBytes { get; set; }

    /// <summary>Records since the hole that could not be tied to a place behind it.</summary>
    public int FailedResumeCount { get; set; }

    public long VerifiedCount { get; set; }

    public long FailedCount { get; set; }

    /// <summary>Keys that no secret was found for, for good.</summary>
    public bool IsClosed => Epoch == TlsEpoch.Application && IsTried && Cipher is null;

    /// <summary>Goes over to an epoch whose first record comes next.</summary>
    public void Enter(TlsEpoch epoch)
    {
        EnterSomewhere(epoch);
        LostBytes = 0;
    }

    /// <summary>Goes over to an epoch of which records may be in a hole.</summary>
    public void EnterSomewhere(TlsEpoch epoch)
    {
        Close();
        Epoch = epoch;
        IsTried = false;
    }

    /// <summary>Goes over to a cipher of another epoch that has just read a record.</summary>
    public void Adopt(TlsEpoch epoch, ITlsCipher cipher)
    {
        Close();
        Epoch = epoch;
        Cipher = cipher;
        IsTried = true;
    }

    /// <summary>Lets go of the cipher.</summary>
    public void Close()
    {
        Cipher?.Dispose();
        Cipher = null;
    }
}
