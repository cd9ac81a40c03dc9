using FamilyPlanning.Persistence.Protection;

namespace FamilyPlanning.Application.Tests.Protection;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class FieldKeyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("field-keys-").FullName;

    private string KeyFile => Path.Combine(_folder, "keys", "field-keys.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_first_start_makes_a_ring_only_the_application_can_read()
    {
        FieldKeys.LoadOrCreate(KeyFile);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(KeyFile)!));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void The_next_start_reads_the_same_ring()
    {
        var value = new FieldProtection(FieldKeys.LoadOrCreate(KeyFile)).Encrypt("519901199006150023", FieldProtection.IdentityNumber);
        Assert.Equal("519901199006150023", new FieldProtection(FieldKeys.LoadOrCreate(KeyFile)).Decrypt(value, FieldProtection.IdentityNumber));
    }

    [Fact]
    public void A_ring_with_a_second_key_is_kept()
    {
        var ring = FieldKeys.LoadOrCreate(KeyFile).WithNewKey(FieldSuite.Guomi);
        ring.Save(KeyFile);

        var read = FieldKeys.LoadOrCreate(KeyFile);
        Assert.Equal(ring.All.Select(k => (k.Id, k.Suite)), read.All.Select(k => (k.Id, k.Suite)));
        Assert.Equal((2, 1), (read.Active.Id, read.Index.Id));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
    }

    [Fact]
    public void Nodes_that_start_together_share_one_ring()
    {
        for (var start = 0; start < 20; start++)
        {
            var file = Path.Combine(_folder, $"start{start}", "field-keys.json");
            var rings = new FieldKeys[8];
            using var together = new Barrier(rings.Length);
            var nodes = Enumerable.Range(0, rings.Length).Select(i => new Thread(() =>
            {
                together.SignalAndWait();
                rings[i] = FieldKeys.LoadOrCreate(file);
            })).ToList();
            nodes.ForEach(node => node.Start());
            nodes.ForEach(node => node.Join());

            Assert.Single(rings.Select(r => Convert.ToHexString(new FieldProtection(r).BlindIndex("1", FieldProtection.IdentityNumber))).Distinct());
            Assert.Equal([file], Directory.GetFiles(Path.GetDirectoryName(file)!));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"active":1,"index":1,"keys":[]}""")]
    [InlineData("""{"active":1,"index":1,"keys":null}""")]
    [InlineData("""{"active":1,"index":1,"keys":[null]}""")]
    [InlineData("""{"active":1,"index":1,"keys":[{"id":1,"suite":"Standard","encryptionKey":"AAAA","indexKey":"AAAA"}]}""")]
    public void A_damaged_file_is_reported_and_never_replaced(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, content);

        var broken = Assert.Throws<InvalidDataException>(() => FieldKeys.LoadOrCreate(KeyFile));

        Assert.Contains(KeyFile, broken.Message);
        Assert.Equal(content, File.ReadAllText(KeyFile));
    }
}
