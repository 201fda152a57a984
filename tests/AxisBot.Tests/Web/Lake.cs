namespace AxisBot.Tests.Web;

/// <summary>Invented articles that the tests of the page share.</summary>
internal static class Lake
{
    public const string Brief = """
        ---
        source: lake.txt
        title: Peru and Bolivia across the lake
        language: en
        kind: brief
        ---
        # [1] Peru and Bolivia across the lake

        [2] Trade between Peru and Bolivia rose from $2.5 billion in 2020 to more than $3.2 billion in 2021.

        ## [3] Zinc

        [4] Peru exported 120,000 tonnes of zinc to Bolivia in 2022, according to the customs house of Puno.
        """;

    public const string North = """
        Iceland and Fiji
        In 2022 trade between Iceland and Fiji was $12 million.
        Iceland sells Fiji cod, wool and salt.
        """;

    public const string South = """
        Fiji looks north
        Trade between Fiji and Iceland was $15 million in 2022.
        """;

    public static (string Name, string Text)[] Articles => [("lake.md", Brief), ("north.txt", North), ("south.txt", South)];
}
