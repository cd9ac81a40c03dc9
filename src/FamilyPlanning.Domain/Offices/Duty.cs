namespace FamilyPlanning.Domain.Offices;

/// <summary>What an officer may do. Duties come with a <see cref="Post"/>, never one by one; docs/duties.md prints the table.</summary>
public enum Duty
{
    /// <summary>See the workbench and one's own jobs and drafts.</summary>
    UseWorkbench,
    /// <summary>Read households and persons of the own area.</summary>
    ReadLedger,
    /// <summary>Enter and correct households, persons, births, deaths, moves.</summary>
    KeepLedger,
    /// <summary>Import a ledger workbook, enter villages of the own township that its guide sheet names, export lists.</summary>
    ImportLedger,
    /// <summary>See a full identity or account number, with a reason that is kept.</summary>
    UnmaskNumbers,
    /// <summary>Take childbearing registrations and print slips.</summary>
    HandleRegistrations,
    /// <summary>Make offers of health checks, record answers and visits.</summary>
    HandleCheckups,
    /// <summary>Receive applications for subsidies and aid.</summary>
    ReceiveIncentives,
    /// <summary>First review in the township (初审).</summary>
    ReviewIncentives,
    /// <summary>Confirmation in the county (审核确认).</summary>
    ConfirmIncentives,
    /// <summary>Prepare payment batches and bank files.</summary>
    PreparePayouts,
    /// <summary>Approve a payment batch another officer prepared.</summary>
    ApprovePayouts,
    /// <summary>Read and print service agreements.</summary>
    ReadAgreements,
    /// <summary>Draw up and sign service agreements.</summary>
    KeepAgreements,
    /// <summary>Read forms, figures and the dashboard.</summary>
    ReadReports,
    /// <summary>Issue the reports of a closed period.</summary>
    IssueReports,
    /// <summary>Accounts, areas, settings (系统管理员).</summary>
    ManageSystem,
    /// <summary>Posts, scopes, locks, keys (安全管理员).</summary>
    ManageSecurity,
    /// <summary>Read the trail (审计管理员).</summary>
    ReadAudit,
}
