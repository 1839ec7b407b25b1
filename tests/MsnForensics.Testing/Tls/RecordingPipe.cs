using System;
using System.IO;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace MsnForensics.Testing.Tls;

/// <summary>Two streams, each of which reads what the other one writes; all that passes is recorded.</summary>
public sealed class RecordingPipe
{
    public RecordingPipe(RecordedSession session)
    {
        Queue fromClient = new();
        Queue fromServer = new();
        Client = new End(fromServer, fromClient, bytes => session.Add(true, bytes));
        Server = new End(fromClient, fromServer, bytes => session.Add(false, bytes));
    }

    public Stream Client { get; }

    public Stream Server { get; }

    private sealed class Queue
    {
        private readonly Channel<byte[]> _pieces = Channel.CreateUnbounded<byte[]>();
        private byte[] _rest = [];

        public void Write(byte[] bytes) => _pieces.Writer.TryWrite(bytes);

        public void End() => _pieces.Writer.TryComplete();

        public async ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellation)
        {
            while (_rest.Length == 0)
            {
                if (!await _pieces.Reader.WaitToReadAsync(cancellation))
                {
                    return 0;
                }

                _pieces.Reader.TryRead(out byte[]? next);
                _rest = next ?? [];
            }

            int count = Math.Min(target.Length, _rest.Length);
            _rest.AsMemory(0, count).CopyTo(target);
            _rest = _rest[count..];
            return count;
        }
    }

    private sealed class End(Queue source, Queue target, Action<byte[]> record) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            source.ReadAsync(buffer, cancellationToken);

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) =>
            ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

        public override void Write(byte[] buffer, int offset, int count)
        {
            byte[] piece = buffer.AsSpan(offset, count).ToArray();
            record(piece);
            target.Write(piece);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.ToArray(), 0, buffer.Length);
            return ValueTask.CompletedTask;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            Write(buffer, offset, count);
            return Task.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            target.End();
            base.Dispose(disposing);
        }
    }
}
