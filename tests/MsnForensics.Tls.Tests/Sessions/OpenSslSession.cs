using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using MsnForensics.Testing.Captures;
using MsnForensics.Testing.Packets;
using MsnForensics.Testing.Tls;

namespace MsnForensics.Tls.Tests.Sessions;

/// <summary>A session of <c>openssl s_client</c>, recorded by a relay between it and the server.</summary>
internal sealed class OpenSslSession
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private OpenSslSession(RecordedSession recorded, byte[] keyLog)
    {
        Recorded = recorded;
        KeyLog = keyLog;
    }

    public RecordedSession Recorded { get; }

    public byte[] KeyLog { get; }

    /// <summary>Two sessions in one capture.</summary>
    public static byte[] Join(OpenSslSession first, OpenSslSession second)
    {
        TcpConversation one = first.Recorded.ToConversation().Close();
        TcpConversation two = new TcpConversation(
            new IPEndPoint(one.Client.Address, one.Client.Port + 1), one.Server, one.Time.AddSeconds(1)).Handshake();
        foreach ((bool isFromClient, byte[] bytes) in second.Recorded.Pieces)
        {
            two.Send(isFromClient, bytes);
        }

        return PacketFile.Pcap([.. one.Packets, .. two.Close().Packets]);
    }

    /// <summary>Connects, sends the lines, each when the one before it was answered, and ends; null when the two do not
    /// come to terms.</summary>
    public static OpenSslSession? Run(int port, string[] lines, string[] arguments)
    {
        RecordedSession recorded = new();
        string keyLog = Path.GetTempFileName();
        using TcpListener relay = new(IPAddress.Loopback, 0);
        relay.Start();
        Task relaying = Relay(relay, port, recorded);
        int ownPort = ((IPEndPoint)relay.LocalEndpoint).Port;
        using Process client = OpenSslProcess.Start(
            ["s_client", "-connect", $"127.0.0.1:{ownPort}", "-servername", ThrowawayKey.HostName, "-keylogfile", keyLog, .. arguments]);
        try
        {
            bool isAnswered = Speak(client, lines);
            client.StandardInput.Close();
            if (!client.WaitForExit(Patience))
            {
                client.Kill();
            }

            relaying.Wait(Patience);
            return isAnswered ? new OpenSslSession(recorded, File.ReadAllBytes(keyLog)) : null;
        }
        finally
        {
            File.Delete(keyLog);
        }
    }

    // A line «K» or «R» is an order to s_client, which gives no answer of its own.
    private static bool Speak(Process client, string[] lines)
    {
        foreach (string line in lines)
        {
            client.StandardInput.Write(line);
            client.StandardInput.Flush();
            if (line is "K\n" or "R\n")
            {
                Thread.Sleep(500);
            }
            else if (!Await(client, new string([.. line.TrimEnd('\n').Reverse()])))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Await(Process client, string answer)
    {
        Task<bool> reading = Task.Run(() =>
        {
            while (client.StandardOutput.ReadLine() is { } line)
            {
                if (line == answer)
                {
                    return true;
                }
            }

            return false;
        });
        return reading.Wait(Patience) && reading.Result;
    }

    private static async Task Relay(TcpListener listener, int port, RecordedSession recorded)
    {
        using TcpClient client = await listener.AcceptTcpClientAsync();
        using TcpClient server = new();
        await server.ConnectAsync(IPAddress.Loopback, port);
        client.NoDelay = true;
        server.NoDelay = true;
        NetworkStream clientStream = client.GetStream();
        NetworkStream serverStream = server.GetStream();
        await Task.WhenAll(
            Copy(clientStream, serverStream, bytes => recorded.Add(true, bytes)),
            Copy(serverStream, clientStream, bytes => recorded.Add(false, bytes)));
    }

    private static async Task Copy(NetworkStream source, NetworkStream target, Action<byte[]> record)
    {
        byte[] buffer = new byte[32 * 1024];
        try
        {
            while (await source.ReadAsync(buffer) is > 0 and int count)
            {
                record(buffer[..count]);
                await target.WriteAsync(buffer.AsMemory(0, count));
            }

            target.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            // The other side has gone.
        }
    }
}
