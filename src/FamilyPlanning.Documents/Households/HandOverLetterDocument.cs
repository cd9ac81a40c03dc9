using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Documents.Households;

/// <summary>What the letter to another county prints: who comes, with whose consent, and what the office there is asked for. Nothing about anybody's health has a field here.</summary>
public sealed record HandOverLetterData
{
    private readonly string? _maskedIdentityNumber, _words;

    /// <summary>Office that writes, with its county: 青禾县青石镇人民政府.</summary>
    public required string Office { get; init; }

    /// <summary>Number of the letter; none leaves a line to write it on.</summary>
    public string? LetterNumber { get; init; }

    /// <summary>Where the person goes, in words.</summary>
    public required string OtherPlace { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Masked number of the identity document, where one is on file.</summary>
    public string? MaskedIdentityNumber
    {
        get => _maskedIdentityNumber;
        init => _maskedIdentityNumber = MaskedText.Require(value, nameof(MaskedIdentityNumber));
    }

    /// <summary>Village the person comes from, with township and county.</summary>
    public required string Village { get; init; }

    /// <summary>Whether everybody present in the household goes along.</summary>
    public required bool WholeHousehold { get; init; }

    /// <summary>How many people go.</summary>
    public required int People { get; init; }

    /// <summary>Who agreed in the person's place; none where they did themselves.</summary>
    public string? ConsentBy { get; init; }

    /// <summary>Day of the consent.</summary>
    public required DateOnly ConsentOn { get; init; }

    /// <summary>How it was given.</summary>
    public required ConsentWay ConsentWay { get; init; }

    /// <summary>What the office adds. A full identity number typed among the words is masked too.</summary>
    public string? Words
    {
        get => _words;
        init => _words = MaskedText.InWords(value);
    }

    /// <summary>Day of the letter; a later print is the same letter.</summary>
    public required DateOnly WrittenOn { get; init; }

    /// <summary>Officer the other office may turn to.</summary>
    public required string Contact { get; init; }

    /// <summary>The letter of a hand-over on file.</summary>
    public static HandOverLetterData Of(HandOver letter, string office, string village, int people, string contact) => new()
    {
        Office = office,
        LetterNumber = letter.LetterNumber,
        OtherPlace = letter.OtherPlace!,
        Name = letter.PersonName,
        MaskedIdentityNumber = letter.IdentityMasked,
        Village = village,
        WholeHousehold = letter.WholeHousehold,
        People = people,
        ConsentBy = letter.ConsentBy == letter.PersonName || letter.ConsentBy == "本人" ? null : letter.ConsentBy,
        ConsentOn = letter.ConsentOn!.Value,
        ConsentWay = letter.ConsentWay!.Value,
        Words = letter.Words,
        WrittenOn = letter.StartedOn,
        Contact = contact,
    };
}

/// <summary>流动人口服务移交函: asks the office of another county to go on serving somebody who goes there. One page of A4 with the slip for the answer at its foot.</summary>
public sealed class HandOverLetterDocument(DocumentEngine engine)
{
    /// <summary>Version of the layout, printed at the foot.</summary>
    public const string TemplateVersion = "版式 移交函-1";

    /// <summary>Prints the letter.</summary>
    public Task<byte[]> RenderAsync(HandOverLetterData data, CancellationToken ct) => engine.PrintAsync("Households/HandOverLetter.typ", TemplateVersion, data, ct);
}
