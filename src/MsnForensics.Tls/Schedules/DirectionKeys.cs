namespace MsnForensics.Tls.Schedules;

/// <summary>What one direction is protected with.</summary>
internal readonly record struct DirectionKeys(byte[] Mac, byte[] Key, byte[] Iv);
