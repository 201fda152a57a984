namespace AxisBot.Knowledge.Packing;

/// <summary>Numbers as <see cref="BinaryWriter.Write7BitEncodedInt"/> writes them: seven bits a byte, the lowest first.</summary>
internal static class SevenBits
{
    public static int Read(byte[] bytes, ref int position)
    {
        var number = 0;
        var shift = 0;
        byte next;
        do
        {
            next = bytes[position++];
            number |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next > 0x7F);
        return number;
    }
}
