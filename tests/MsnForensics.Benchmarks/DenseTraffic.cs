namespace MsnForensics.Benchmarks;

/// <summary>Nothing but chats: some 100 MB, 200 connections at a time, closed and opened anew.</summary>
internal static class DenseTraffic
{
    private const long Size = 100L * 1024 * 1024;
    private const int OpenCount = 200;
    private const int TextsPerChat = 50;

    public static void Write(CaptureOutput output) => Write(output, Size);

    public static void Write(CaptureOutput output, long size)
    {
        int number = 1;
        while (output.Length < size)
        {
            ChatFlow[] chats = new ChatFlow[OpenCount];
            for (int i = 0; i < OpenCount; i++)
            {
                chats[i] = new ChatFlow(number++);
                chats[i].Open(output);
            }

            for (int i = 0; i < TextsPerChat; i++)
            {
                foreach (ChatFlow chat in chats)
                {
                    output.Wait(2_000);
                    chat.Chat(output);
                }
            }

            foreach (ChatFlow chat in chats)
            {
                chat.Close(output);
            }
        }
    }
}
