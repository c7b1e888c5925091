using System.Text;
using Clan.Sdk.Json;

namespace Clan.Sdk.Tests.Json;

/// <summary>What is written is whole wherever the buffer ends, and the buffer is no larger than that takes.</summary>
public class WriterBufferTests
{
    private static readonly Dictionary<string, Action<NixJsonWriter>> s_items = new()
    {
        ["encoded"] = writer => writer.Encoded("12345678901234567890"u8),
        ["name"] = writer =>
        {
            writer.StartObject();
            writer.Name("\"encoded name\""u8);
            writer.StartList();
            writer.EndList();
            writer.Name("text");
            writer.Null();
            writer.EndObject();
        },
        ["integer"] = writer => writer.Integer(long.MinValue),
        ["number"] = writer => writer.Number(-double.MaxValue),
        ["text"] = writer => writer.String("\u0001\u0002\u0003"),
        ["names"] = writer => writer.Names(EncodedNames.Of(["", new('x', 40)]), [0, 1, 0, 0]),
        ["line"] = writer => writer.NewLine(),
    };

    public static TheoryData<string> Items => [.. s_items.Keys];

    [Theory]
    [MemberData(nameof(Items))]
    public void AnItemIsWholeWhereverTheBufferEnds(string item)
    {
        var size = Size(1);
        foreach (var indented in (bool[])[false, true])
        {
            var expected = Behind(0, s_items[item], indented);
            for (var left = 0; left <= 200; left++)
            {
                Assert.Equal(expected, Behind(size - left, s_items[item], indented));
            }
        }
    }

    [Fact]
    public void ALongTextIsWholeWhereverTheBufferEnds()
    {
        // Each character takes six bytes, and the text is written in two parts.
        var text = new string('\u0001', 65_537);
        var expected = Behind(0, writer => writer.String(text), indented: false);
        var size = Size(500_000);
        for (var left = 393_190; left <= 393_230; left++)
        {
            Assert.Equal(expected, Behind(size - left, writer => writer.String(text), indented: false));
        }
    }

    [Fact]
    public void TheBufferIsAsLargeAsAskedForAndNotMuchLarger() => Assert.InRange(Size(300_000), 300_000, 600_000);

    [Fact]
    public void AStreamGetsTextAsItIsWritten()
    {
        using var stream = new MemoryStream();
        using var writer = new NixJsonWriter(stream);
        var item = Encoding.ASCII.GetBytes(new string('7', 1000));

        writer.StartList();
        for (var i = 0; i < 1900; i++)
        {
            writer.Encoded(item);
        }

        // The buffer that it began with holds the rest: a stream needs no larger one.
        Assert.InRange(writer.Written.Length, 0, 1 << 16);
        Assert.Equal(1_900_000 + 1900, stream.Length + writer.Written.Length);
    }

    [Theory]
    [InlineData(300_000)]
    [InlineData(10_000_000)]
    public void OneItemMayBeLongerThanAnyBuffer(int length)
    {
        var item = Encoding.ASCII.GetBytes(new string('7', length));
        using var writer = new NixJsonWriter();

        writer.StartList();
        writer.Encoded(item);
        writer.Encoded(item);
        writer.EndList();

        Assert.Equal([(byte)'[', .. item, (byte)',', .. item, (byte)']'], writer.Written);
    }

    [Fact]
    public void LineBreaksAloneNeedRoomToo()
    {
        using var writer = new NixJsonWriter();
        for (var i = 0; i < 200_000; i++)
        {
            writer.NewLine();
        }

        Assert.Equal(200_000, writer.Written.Count((byte)'\n'));
    }

    private static int Size(int room)
    {
        using var writer = new NixJsonWriter();
        return writer.Room(room).Length;
    }

    /// <summary>What an item writes behind so many bytes.</summary>
    private static string Behind(int bytes, Action<NixJsonWriter> item, bool indented)
    {
        using var writer = new NixJsonWriter(indented: indented);
        writer.Room(bytes);
        writer.Advance(bytes);
        item(writer);
        return Encoding.UTF8.GetString(writer.Written[bytes..]);
    }
}
