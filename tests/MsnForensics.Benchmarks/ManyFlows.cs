namespace MsnForensics.Benchmarks;

/// <summary>Short web requests, each on a connection of its own that is never closed, with a chat among them.</summary>
internal static class ManyFlows
{
    public static void Write(CaptureOutput output, int count)
    {
        ChatFlow chat = new(50_000_000);
        chat.Open(output);
        for (int i = 1; i <= count; i++)
        {
            Flow flow = new(i, 80);
            flow.Open(output);
            flow.Send(output, true, "GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n"u8);
            flow.Send(output, false, "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n"u8);
            if (i % 1000 == 0)
            {
                chat.Chat(output);
            }
        }

        chat.Close(output);
    }
}
