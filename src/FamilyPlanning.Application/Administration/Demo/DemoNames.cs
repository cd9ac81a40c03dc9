namespace FamilyPlanning.Application.Administration.Demo;

/// <summary>Names put together at random; nobody's in particular.</summary>
internal static class DemoNames
{
    private const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许邓韩冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛";
    private const string Male = "伟强磊军勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林欢佳阳建国志文德海天成永";
    private const string Female = "芳娜敏静丽艳娟霞秀燕玲桂英梅萍红玉兰洁琳雪婷慧莹倩蓉琴云莲凤香月春花美珍秋菊淑";
    private const string Child = "子梓宇欣怡涵轩泽浩晨雨诗语思若一可嘉沐辰睿琪瑶萱博文";

    public static char Surname(Random random) => Surnames[random.Next(Surnames.Length)];

    public static string Given(Random random, bool male, int birthYear)
    {
        var set = birthYear >= 2005 ? Child : male ? Male : Female;
        var first = set[random.Next(set.Length)];
        if (random.Next(100) < 22) return first.ToString();
        var other = birthYear >= 2005 && random.Next(2) == 0 ? (male ? Male : Female) : set;
        return $"{first}{other[random.Next(other.Length)]}";
    }
}
