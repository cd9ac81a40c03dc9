namespace FamilyPlanning.Domain.Checkups;

/// <summary>Something that is offered once in its time (domain.md 7). The names are those of the shared schedules; kept as text, so a later step needs no renumbering.</summary>
public enum CheckupStep
{
    /// <summary>第1次产前检查, with the handbook.</summary>
    Antenatal1,
    /// <summary>第2次产前检查.</summary>
    Antenatal2,
    /// <summary>第3次产前检查.</summary>
    Antenatal3,
    /// <summary>第4次产前检查.</summary>
    Antenatal4,
    /// <summary>第5次产前检查.</summary>
    Antenatal5,
    /// <summary>产后访视.</summary>
    Postpartum,
    /// <summary>产后42天检查.</summary>
    Day42,
    /// <summary>新生儿访视.</summary>
    Newborn,
    /// <summary>满月检查.</summary>
    FullMonth,
    /// <summary>3月龄检查.</summary>
    M3,
    /// <summary>6月龄检查.</summary>
    M6,
    /// <summary>8月龄检查.</summary>
    M8,
    /// <summary>12月龄检查.</summary>
    M12,
    /// <summary>18月龄检查.</summary>
    M18,
    /// <summary>24月龄检查.</summary>
    M24,
    /// <summary>30月龄检查.</summary>
    M30,
    /// <summary>36月龄检查.</summary>
    M36,
    /// <summary>4岁检查.</summary>
    M48,
    /// <summary>5岁检查.</summary>
    M60,
    /// <summary>6岁检查.</summary>
    M72,
}

/// <summary>The dated fact an offer follows from.</summary>
public enum OfferBasis
{
    /// <summary>Last menstrual period of a consenting woman.</summary>
    LastPeriod,
    /// <summary>Her delivery.</summary>
    Delivery,
    /// <summary>Her discharge from hospital; the delivery as long as no discharge is known.</summary>
    Discharge,
    /// <summary>A child's birth.</summary>
    Birth,
    /// <summary>A newborn's discharge from hospital; the birth as long as no discharge is known.</summary>
    NewbornDischarge,
}

/// <summary>The answer to an offer. Silence is not an answer, and there is no third one.</summary>
public enum OfferAnswer
{
    /// <summary>接受.</summary>
    Accepted,
    /// <summary>已告知，不需要: needs no reason and has no consequence.</summary>
    Declined,
}

/// <summary>Where an offer stands.</summary>
public enum InvitationState
{
    /// <summary>The office still has to make it.</summary>
    Planned,
    /// <summary>Made; the person has not said anything yet and need not.</summary>
    Offered,
    /// <summary>Accepted; the service is to be given.</summary>
    Accepted,
    /// <summary>Declined; closed, unless the person asks again.</summary>
    Declined,
    /// <summary>The service was given.</summary>
    Given,
    /// <summary>The office no longer makes it: the fact changed or the person is not here any more.</summary>
    Withdrawn,
}

/// <summary>How a try of the office ended; both say something about the office only.</summary>
public enum OfficeTry
{
    /// <summary>未联系上: the office reached nobody.</summary>
    NotReached,
    /// <summary>未开展: the office could not hold the service as arranged.</summary>
    NotHeld,
}

/// <summary>Where the service was given.</summary>
public enum VisitPlace
{
    /// <summary>上门.</summary>
    Home,
    /// <summary>村卫生室.</summary>
    VillageRoom,
    /// <summary>乡镇卫生院、社区卫生服务中心.</summary>
    TownshipClinic,
    /// <summary>Done elsewhere, by another institution.</summary>
    Elsewhere,
}

/// <summary>Why the office no longer makes an offer.</summary>
public enum WithdrawReason
{
    /// <summary>The fact it followed from changed: delivered earlier, entered by mistake.</summary>
    FactChanged,
    /// <summary>The person died.</summary>
    Died,
    /// <summary>The person lives elsewhere now.</summary>
    MovedAway,
    /// <summary>The woman no longer wants services from this office.</summary>
    ServiceEnded,
    /// <summary>The same offer stood in a second record of the person.</summary>
    Duplicate,
}
