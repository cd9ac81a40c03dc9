namespace FamilyPlanning.Domain.Households;

/// <summary>Relation to the head of the household (与户主关系), two digits of GB/T 4761-2008 (domain.md 13.3; 78 to confirm).</summary>
public static class KinshipCode
{
    /// <summary>户主.</summary>
    public const string Head = "02";

    /// <summary>其他: also where the relation on paper fits no code.</summary>
    public const string Other = "80";

    /// <summary>Relation of a newborn to the head, from what the parent is to the head; none where that does not tell.</summary>
    public static string? OfChild(string parent, Sex child) => parent switch
    {
        "01" or Head or "10" or "11" or "12" => Of(child, "20", "30"),
        ['2', not '8'] or "38" => Of(child, "41", "42"),
        ['3', _] or "28" => Of(child, "43", "44"),
        "51" or "52" => Of(child, "73", "77"),
        "71" or "72" or "73" or "74" => Of(child, "93", "94"),
        "75" or "76" or "77" or "78" => Of(child, "95", "96"),
        "41" or "45" or "42" or "46" => Of(child, "47", "48"),
        _ => null,
    };

    private static string? Of(Sex sex, string male, string female) => sex switch { Sex.Male => male, Sex.Female => female, _ => null };

    /// <summary>All codes with their names, in the order of the standard.</summary>
    public static IReadOnlyList<CodeEntry> All => Table.All;

    /// <summary>The table with the words household books use.</summary>
    public static CodeTable Table { get; } = new(
        """
        01 本人 02 户主
        10 配偶 11 夫 12 妻
        20 子 21 独生子 22 长子 23 次子 24 三子 25 四子 26 五子 27 养子或继子 28 女婿 29 其他儿子
        30 女 31 独生女 32 长女 33 次女 34 三女 35 四女 36 五女 37 养女或继女 38 儿媳 39 其他女儿
        40 孙辈 41 孙子 42 孙女 43 外孙子 44 外孙女 45 孙媳 46 孙婿 47 曾孙子 48 曾孙女 49 其他孙辈
        50 父母 51 父 52 母 53 公公 54 婆婆 55 岳父 56 岳母 57 继父或养父 58 继母或养母 59 其他父母关系
        60 祖父母 61 祖父 62 祖母 63 外祖父 64 外祖母 65 配偶的祖父母 66 曾祖父 67 曾祖母 68 配偶的曾祖父母 69 其他祖父母关系
        70 兄弟姐妹 71 兄 72 嫂 73 弟 74 弟媳 75 姐 76 姐夫 77 妹 78 妹夫 79 其他兄弟姐妹
        80 其他 81 伯父 82 伯母 83 叔父 84 婶母 85 舅父 86 舅母 87 姨父 88 姨母 89 姑父 90 姑母
        91 堂兄弟姐妹 92 表兄弟姐妹 93 侄子 94 侄女 95 外甥 96 外甥女 97 其他亲属 99 非亲属
        """,
        """
        丈夫 11 妻子 12 儿子 20 大儿子 22 二儿子 23 二子 23 三儿子 24 继子 27 养子 27 女儿 30 大女儿 32 二女儿 33 二女 33 三女儿 34 养女 37 继女 37
        儿媳妇 38 媳妇 38 外孙 43 孙媳妇 45 孙女婿 46 曾孙 47 父亲 51 母亲 52 继父 57 养父 57 继母 58 养母 58
        爷爷 61 奶奶 62 外公 63 姥爷 63 外婆 64 姥姥 64 哥哥 71 嫂子 72 弟弟 73 弟媳妇 74 弟妹 74 姐姐 75 妹妹 77
        伯伯 81 叔叔 83 婶婶 84 舅舅 85 姨夫 87 姑夫 89 侄儿 93 外甥子 95
        """);
}
