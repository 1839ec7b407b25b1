using MsnForensics.Module.Tests.Running;

namespace MsnForensics.Module.Tests.Completion;

[Collection(RecordsRun.Name)]
public sealed class EncodingNameAttributeTests(RecordsRun run)
{
    [Fact]
    public void Names_that_differ_by_computer_are_refused()
    {
        const string Refused = "ParameterArgumentTransformationError";
        Assert.Equal($"taken|taken|{Refused}|{Refused}|{Refused}", run.Get("encodings"));
    }
}
