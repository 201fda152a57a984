using AxisBot.Knowledge.Text;

namespace AxisBot.Tests.Knowledge.Text;

public class ListMarkTests
{
    [Theory]
    [InlineData("- oil", 2)]
    [InlineData("  •  gas", 5)]
    [InlineData("3. coal", 3)]
    [InlineData("12) tin", 4)]
    [InlineData("-5 degrees", 0)]
    [InlineData("2023. It was cold", 0)]
    [InlineData("oil - gas", 0)]
    [InlineData("-", 0)]
    [InlineData("", 0)]
    public void The_mark_of_a_list_item_is_measured_with_the_space_behind_it(string line, int length) =>
        Assert.Equal(length, ListMark.LengthAt(line));

    [Theory]
    [InlineData("– tea", true)]
    [InlineData("1. tea", false)]
    [InlineData("tea", false)]
    public void A_bullet_is_told_from_a_number(string line, bool isBullet) =>
        Assert.Equal(isBullet, ListMark.IsBullet(line));
}
