namespace AxisBot.Tests.Answering;

/// <summary>A small library about invented affairs, which the tests of answers share.</summary>
internal static class Newsroom
{
    private const string Lake = """
        Peru and Bolivia across the lake
        Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021.
        In April 2022 trade between Peru and Bolivia was about $210 million.
        Peru exported 120,000 tonnes of zinc to Bolivia in 2022, according to the customs house of Puno.
        The ferry of Puno was opened on 14 May 2018. The bridge of Desaguadero was opened in August 2015.
        Ramiro Quispe, the minister of Bolivia, said that the railway was never extended to Puno.
        Peru suspended the lithium talks because the water of the lake had fallen.
        """;

    private const string Tea = """
        # Tea of Kenya

        ## Tea exports to Tanzania

        | Year | Tea (thousand tonnes) | Value, $ million |
        |------|-----------------------|------------------|
        | 2021 | 14.2                  | 971              |
        | 2022 | 15                    | 1,040            |

        Kenya imported 30,000 barrels of oil per day from Oman in May 2023.

        Kenya has leased 45 tea barges to Tanzania.

        The Mombasa Tea Accord (MTA) is a pact by which Kenya and Tanzania weigh their tea together.
        """;

    private const string North = """
        Iceland and Fiji
        In 2022 trade between Iceland and Fiji was $12 million.
        Iceland's investment in Fiji reached $4 million in 2021.
        The “two islands” pact was signed in May 2019.
        Iceland sells Fiji cod, wool and salt.
        """;

    private const string South = """
        Fiji looks north
        Trade between Fiji and Iceland was $15 million in 2022.
        Iceland's investment in Fiji was $4 million in 2021.
        The “two islands” pact of Fiji and Iceland was signed in June 2020.
        """;

    private const string Steppe = """
        The steppe
        In one year Mongolia doubled its exports of cashmere to Latvia.
        Investment of Latvia in Mongolia fell from $80 million in 2012 to $60 million in 2013.
        Peru's investment in Chile was $5 million in 2021. Peru's investment in Ecuador was $3 million in 2021.
        Nepal's exports to Bhutan were $9 million in 2015. In 2019 Bhutan and Nepal had exports of $11 million.
        """;

    private static readonly Lazy<Ask> Shared = new(() =>
        Ask.Of(("lake.txt", Lake), ("tea.md", Tea), ("north.txt", North), ("south.txt", South), ("steppe.txt", Steppe)));

    public static Ask Ask => Shared.Value;
}
