using System;
using System.IO;
using System.Linq;
using MsnForensics.Analysis.Redaction;
using MsnForensics.Analysis.Triage;
using MsnForensics.Core.Tests.Analysis.Redaction;

namespace MsnForensics.Core.Tests.Analysis.Triage;

public sealed class RecordCodecTests
{
    public static TheoryData<string> EveryRecord() => new(RecordShape.AllTypes()
        .Where(type => typeof(MsnRecord).IsAssignableFrom(type)).Select(type => type.FullName!));

    [Theory]
    [MemberData(nameof(EveryRecord))]
    public void Every_record_comes_back_as_it_was(string name)
    {
        MsnRecord record = (MsnRecord)new RecordWords(7).Create(typeof(MsnRecord).Assembly.GetType(name)!);
        MsnRecord read = RoundTrip(record);
        Assert.Equal(RecordWords.TextOf(record), RecordWords.TextOf(read));
    }

    [Fact]
    public void Times_flags_numbers_and_absent_values_are_exact()
    {
        MsnMessage message = (MsnMessage)RoundTrip(new MsnMessage
        {
            Timestamp = DateTimeOffset.UnixEpoch.AddTicks(1234567),
            UtcOffset = TimeSpan.FromMinutes(-90),
            Kind = MsnMessageKind.Offline,
            Text = "half \uD83D and\0zero",
            IsEncryptedByAddOn = true,
            Evidence = new MsnEvidence { FrameNumbers = new([1, 7]), StreamId = -1 },
        });
        Assert.Equal(1234567, message.Timestamp.Ticks - DateTimeOffset.UnixEpoch.Ticks);
        Assert.Equal(TimeSpan.FromMinutes(-90), message.UtcOffset);
        Assert.Equal(MsnMessageKind.Offline, message.Kind);
        Assert.Equal("half \uD83D and\0zero", message.Text);
        Assert.True(message.IsEncryptedByAddOn);
        Assert.Equal([1, 7], message.Evidence.FrameNumbers);
        Assert.Null(message.From);
        Assert.Null(message.WrittenAt);
    }

    [Fact]
    public void Damage_is_told()
    {
        byte[] whole = Write(new MsnMessage { Text = "hello", From = "alice@example.com" });
        for (int length = 0; length < whole.Length; length++)
        {
            Exception? error = Record.Exception(() => Read(whole[..length]));
            Assert.True(error is EndOfStreamException or InvalidDataException, error?.ToString());
        }

        for (int i = 0; i < whole.Length; i++)
        {
            byte[] damaged = (byte[])whole.Clone();
            damaged[i] ^= 0xFF;
            Exception? error = Record.Exception(() => Read(damaged));
            Assert.True(error is null or EndOfStreamException or InvalidDataException or ArgumentException
                or InvalidCastException or OverflowException, error?.ToString());
        }
    }

    private static MsnRecord RoundTrip(MsnRecord record) => Read(Write(record));

    private static byte[] Write(MsnRecord record)
    {
        MemoryStream stream = new();
        new RecordCodec().Write(new BinaryWriter(stream), record);
        return stream.ToArray();
    }

    private static MsnRecord Read(byte[] bytes) => new RecordCodec().Read(new BinaryReader(new MemoryStream(bytes)));
}
