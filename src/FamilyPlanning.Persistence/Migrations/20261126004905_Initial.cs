using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace FamilyPlanning.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,");

            migrationBuilder.CreateSequence(
                name: "person_serials");

            migrationBuilder.CreateTable(
                name: "area_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    document = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    to_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    to_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    to_groups = table.Column<int>(type: "integer", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area_changes", x => x.id);
                    table.CheckConstraint("ck_area_changes_kind", "kind IN ('Rename', 'Merge', 'Split', 'Transfer')");
                });

            migrationBuilder.CreateTable(
                name: "areas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    groups = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    change_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_areas", x => x.id);
                    table.CheckConstraint("ck_areas_level", "level IN ('Province', 'City', 'County', 'Township', 'Village', 'Group')");
                });

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    officer_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    action = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    record_type = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changes = table.Column<string>(type: "jsonb", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    correlation_id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    working = table.Column<bool>(type: "boolean", nullable: false),
                    occasion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "childbearing_registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: true, collation: "C"),
                    provincial_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    agent_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    pregnancy_week = table.Column<int>(type: "integer", nullable: true),
                    last_period = table.Column<DateOnly>(type: "date", nullable: true),
                    due_date = table.Column<DateOnly>(type: "date", nullable: true),
                    birth_order = table.Column<int>(type: "integer", nullable: false),
                    delivery = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    promise_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    promised_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consent_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    earlier_id = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    cancelled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_handled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_childbearing_registrations", x => x.id);
                    table.CheckConstraint("ck_childbearing_registrations_channel", "channel IN ('Window', 'Online', 'Entrusted', 'VillageOnBehalf')");
                    table.CheckConstraint("ck_childbearing_registrations_delivery", "delivery IN ('AtWindow', 'ByPost', 'Electronic', 'ThroughVillage')");
                    table.CheckConstraint("ck_childbearing_registrations_kind", "kind IN ('First', 'Late', 'Change', 'Reissue', 'Cancel')");
                    table.CheckConstraint("ck_childbearing_registrations_numbered", "(status = 'Draft') = (number IS NULL)");
                    table.CheckConstraint("ck_childbearing_registrations_state", "state IN ('NotPregnant', 'Pregnant', 'Born')");
                    table.CheckConstraint("ck_childbearing_registrations_status", "status IN ('Draft', 'Accepted', 'Checking', 'Registered', 'Cancelled')");
                    table.ForeignKey(
                        name: "fk_childbearing_registrations_earlier",
                        column: x => x.earlier_id,
                        principalTable: "childbearing_registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "form_drafts",
                columns: table => new
                {
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_form_drafts", x => new { x.officer_id, x.form });
                });

            migrationBuilder.CreateTable(
                name: "households",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    group_number = table.Column<int>(type: "integer", nullable: true),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: true),
                    known_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_households", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    file_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    stored_as = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    corrections = table.Column<string>(type: "jsonb", nullable: false),
                    refusal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    mode = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    persons_added = table.Column<int>(type: "integer", nullable: false),
                    households_added = table.Column<int>(type: "integer", nullable: false),
                    numbers_added = table.Column<int>(type: "integer", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    counts_clean_rows = table.Column<int>(type: "integer", nullable: false),
                    counts_data_rows = table.Column<int>(type: "integer", nullable: false),
                    counts_error_rows = table.Column<int>(type: "integer", nullable: false),
                    counts_households = table.Column<int>(type: "integer", nullable: false),
                    counts_ignored_rows = table.Column<int>(type: "integer", nullable: false),
                    counts_on_file = table.Column<int>(type: "integer", nullable: false),
                    counts_people = table.Column<int>(type: "integer", nullable: false),
                    counts_warning_rows = table.Column<int>(type: "integer", nullable: false),
                    counts_without_village = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_runs", x => x.id);
                    table.CheckConstraint("ck_import_runs_mode", "mode IN ('GoodRows', 'AllOrNothing')");
                    table.CheckConstraint("ck_import_runs_state", "state IN ('Received', 'Read', 'Imported', 'Refused', 'Discarded', 'Undone')");
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    arguments = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    finished = table.Column<int>(type: "integer", nullable: false),
                    message = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    result_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    result_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    result_url = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    cancel_requested = table.Column<bool>(type: "boolean", nullable: false),
                    queued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    starts = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => x.id);
                    table.CheckConstraint("ck_job_runs_state", "state IN ('Queued', 'Running', 'Done', 'Failed', 'Cancelled')");
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => x.name);
                    table.CheckConstraint("ck_number_series_last", "last >= 0");
                });

            migrationBuilder.CreateTable(
                name: "officers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    post = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    active = table.Column<bool>(type: "boolean", nullable: false),
                    scopes = table.Column<List<string>>(type: "text[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officers", x => x.id);
                    table.CheckConstraint("ck_officers_post", "post IN ('VillageSpecialist', 'TownshipClerk', 'TownshipHead', 'CountyOfficial', 'CountyHead', 'SystemAdministrator', 'SecurityAdministrator', 'AuditAdministrator')");
                });

            migrationBuilder.CreateTable(
                name: "payee_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    holder = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    bank = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    index = table.Column<byte[]>(type: "bytea", nullable: false),
                    masked = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    refused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    refusal_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payee_accounts", x => x.id);
                    table.CheckConstraint("ck_payee_accounts_kind", "kind IN ('SocialSecurityCard', 'BankCard', 'Passbook', 'PublicAccount')");
                });

            migrationBuilder.CreateTable(
                name: "policy_parameters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_parameters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programme_amounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    category = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    scope = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    unit = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    mark = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_amounts", x => x.id);
                    table.CheckConstraint("ck_programme_amounts_mark", "mark IN ('Verified', 'DayToConfirm', 'ToConfirm')");
                    table.CheckConstraint("ck_programme_amounts_positive", "amount > 0");
                    table.CheckConstraint("ck_programme_amounts_programme", "programme IN ('ChildcareSubsidy')");
                    table.CheckConstraint("ck_programme_amounts_unit", "unit IN ('YuanPerYear', 'YuanPerMonth')");
                });

            migrationBuilder.CreateTable(
                name: "registration_counters",
                columns: table => new
                {
                    office = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registration_counters", x => new { x.office, x.year });
                });

            migrationBuilder.CreateTable(
                name: "report_issues",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    issued_by_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_issues", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "request_keys",
                columns: table => new
                {
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    form = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    result_url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_request_keys", x => new { x.officer_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "service_agreements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    serial = table.Column<int>(type: "integer", nullable: false),
                    party_a = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    party_b = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    template_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    clauses = table.Column<string>(type: "jsonb", nullable: false),
                    indicators = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_for_a = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    signed_for_b = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_agreements", x => x.id);
                    table.CheckConstraint("ck_service_agreements_status", "status IN ('Drawn', 'Signed')");
                });

            migrationBuilder.CreateTable(
                name: "area_change_lines",
                columns: table => new
                {
                    change_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    from_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    from_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from_group = table.Column<int>(type: "integer", nullable: true),
                    to_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    group_shift = table.Column<int>(type: "integer", nullable: false),
                    households = table.Column<int>(type: "integer", nullable: false),
                    people = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_area_change_lines", x => new { x.change_id, x.line });
                    table.ForeignKey(
                        name: "fk_area_change_lines_change",
                        column: x => x.change_id,
                        principalTable: "area_changes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "entitlement_checks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    question = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    consent_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    remark = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entitlement_checks", x => x.id);
                    table.CheckConstraint("ck_entitlement_checks_answer", "answer IN ('Confirmed', 'Corrected', 'SettledByPromise')");
                    table.ForeignKey(
                        name: "fk_entitlement_checks_registration",
                        column: x => x.registration_id,
                        principalTable: "childbearing_registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_handlings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    channel = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    accepted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    accepted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    finished_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_by = table.Column<Guid>(type: "uuid", nullable: true),
                    remark = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registration_handlings", x => x.id);
                    table.CheckConstraint("ck_registration_handlings_channel", "channel IN ('Window', 'Online', 'Entrusted', 'VillageOnBehalf')");
                    table.CheckConstraint("ck_registration_handlings_kind", "kind IN ('First', 'Late', 'Change', 'Reissue', 'Cancel')");
                    table.CheckConstraint("ck_registration_handlings_order", "finished_on IS NULL OR finished_on >= accepted_on");
                    table.ForeignKey(
                        name: "fk_registration_handlings_registration",
                        column: x => x.registration_id,
                        principalTable: "childbearing_registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_slips",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    issue = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "character varying(27)", maxLength: 27, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    replaced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registration_slips", x => x.id);
                    table.CheckConstraint("ck_registration_slips_kind", "kind IN ('First', 'Late', 'Change', 'Reissue', 'Cancel')");
                    table.ForeignKey(
                        name: "fk_registration_slips_registration",
                        column: x => x.registration_id,
                        principalTable: "childbearing_registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "household_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    known_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    known_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    group_number = table.Column<int>(type: "integer", nullable: true),
                    address = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_household_versions", x => x.id);
                    table.CheckConstraint("ck_household_versions_order", "known_until >= known_from");
                    table.CheckConstraint("ck_household_versions_reason", "reason IN ('Typing', 'Paper', 'Word', 'WrongPerson', 'NotHappened', 'Changed', 'Duplicate', 'Other')");
                    table.CheckConstraint("ck_household_versions_source", "source IN ('Word', 'HouseholdBook', 'Hospital', 'CivilAffairs', 'Police', 'Court', 'Village', 'Workbook', 'OtherOffice')");
                    table.ForeignKey(
                        name: "fk_household_versions_household",
                        column: x => x.household_id,
                        principalTable: "households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "persons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kinship = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    kinship_text = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name_initials = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    name_pinyin = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    serial = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "nextval('person_serials')"),
                    document_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    identity_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    identity_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    identity_masked = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    identity_last4 = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true, collation: "C"),
                    number_confirmation = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    shares_number = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                    sex = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    ethnic_group = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    marital_status = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    marital_changed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_here = table.Column<bool>(type: "boolean", nullable: false),
                    registered_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    lives_here = table.Column<bool>(type: "boolean", nullable: false),
                    residence_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true, collation: "C"),
                    mother_id = table.Column<Guid>(type: "uuid", nullable: true),
                    father_id = table.Column<Guid>(type: "uuid", nullable: true),
                    spouse_id = table.Column<Guid>(type: "uuid", nullable: true),
                    birth_order = table.Column<int>(type: "integer", nullable: true),
                    birth_certificate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    holds_one_child_certificate = table.Column<bool>(type: "boolean", nullable: false),
                    death_date = table.Column<DateOnly>(type: "date", nullable: true),
                    left_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    known_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    merged_into_id = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_persons", x => x.id);
                    table.CheckConstraint("ck_persons_death_after_birth", "death_date IS NULL OR death_date >= birth_date");
                    table.CheckConstraint("ck_persons_document_kind", "document_kind IN ('ResidentId', 'ResidentId15', 'HkMacaoTaiwanResidencePermit', 'ForeignPermanentResident', 'ForeignPermanentResidentOld')");
                    table.CheckConstraint("ck_persons_sex", "sex IN ('Unknown', 'Male', 'Female', 'Unspecified')");
                    table.ForeignKey(
                        name: "fk_persons_household",
                        column: x => x.household_id,
                        principalTable: "households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_persons_merged_into",
                        column: x => x.merged_into_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_findings",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_error = table.Column<bool>(type: "boolean", nullable: false),
                    sheet = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    row = table.Column<int>(type: "integer", nullable: false),
                    cell = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    header = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    value = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    used = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    related = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    on_error_row = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_findings", x => new { x.import_run_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_import_findings_run",
                        column: x => x.import_run_id,
                        principalTable: "import_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "import_layouts",
                columns: table => new
                {
                    import_run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    sheets = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_layouts", x => x.import_run_id);
                    table.ForeignKey(
                        name: "fk_import_layouts_run",
                        column: x => x.import_run_id,
                        principalTable: "import_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    password_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                    table.ForeignKey(
                        name: "fk_accounts_officer",
                        column: x => x.id,
                        principalTable: "officers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "officer_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    browser = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    authenticated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_officer_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_officer_sessions_officer",
                        column: x => x.officer_id,
                        principalTable: "officers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_links", x => x.id);
                    table.CheckConstraint("ck_one_time_links_purpose", "purpose IN ('FirstStart', 'ChoosePassword')");
                    table.ForeignKey(
                        name: "fk_one_time_links_officer",
                        column: x => x.officer_id,
                        principalTable: "officers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_batches",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    programme = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    title = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    lines = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    prepared_by = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_on = table.Column<DateOnly>(type: "date", nullable: false),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    exported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reconciled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    remark = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_batches", x => x.id);
                    table.CheckConstraint("ck_payment_batches_approved", "status NOT IN ('Approved', 'Exported', 'Reconciled') OR (approved_by IS NOT NULL AND lines > 0 AND total > 0)");
                    table.CheckConstraint("ck_payment_batches_exported", "status NOT IN ('Exported', 'Reconciled') OR exported_on IS NOT NULL");
                    table.CheckConstraint("ck_payment_batches_four_eyes", "approved_by IS NULL OR approved_by <> prepared_by");
                    table.CheckConstraint("ck_payment_batches_programme", "programme IN ('ChildcareSubsidy')");
                    table.CheckConstraint("ck_payment_batches_status", "status IN ('Draft', 'Submitted', 'Approved', 'Exported', 'Reconciled', 'Discarded')");
                    table.ForeignKey(
                        name: "fk_payment_batches_approved_by",
                        column: x => x.approved_by,
                        principalTable: "officers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payment_batches_prepared_by",
                        column: x => x.prepared_by,
                        principalTable: "officers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "second_factors",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret = table.Column<byte[]>(type: "bytea", nullable: false),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_step = table.Column<long>(type: "bigint", nullable: false),
                    recovery = table.Column<byte[]>(type: "bytea", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_second_factors", x => x.id);
                    table.ForeignKey(
                        name: "fk_second_factors_officer",
                        column: x => x.officer_id,
                        principalTable: "officers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "slip_prints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    slip_id = table.Column<Guid>(type: "uuid", nullable: false),
                    printed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    printed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_slip_prints", x => x.id);
                    table.ForeignKey(
                        name: "fk_slip_prints_slip",
                        column: x => x.slip_id,
                        principalTable: "registration_slips",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duplicate_pairs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_id = table.Column<Guid>(type: "uuid", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duplicate_pairs", x => x.id);
                    table.CheckConstraint("ck_duplicate_pairs_answer", "(state = 'Open') = (answered_at IS NULL) AND (state = 'Open') = (answered_by IS NULL)");
                    table.CheckConstraint("ck_duplicate_pairs_order", "first_id < second_id");
                    table.CheckConstraint("ck_duplicate_pairs_state", "state IN ('Open', 'Different', 'Merged')");
                    table.ForeignKey(
                        name: "fk_duplicate_pairs_first",
                        column: x => x.first_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_duplicate_pairs_second",
                        column: x => x.second_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hand_overs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    receiving_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    identity_masked = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    identity_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    whole_household = table.Column<bool>(type: "boolean", nullable: false),
                    other_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    letter_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    consent_by = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consent_way = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    household_number = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    own_household = table.Column<bool>(type: "boolean", nullable: false),
                    kinship = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    hukou_comes = table.Column<bool>(type: "boolean", nullable: false),
                    words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: false),
                    started_by = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answer_words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    household_id = table.Column<Guid>(type: "uuid", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_overs", x => x.id);
                    table.CheckConstraint("ck_hand_overs_consent_way", "consent_way IN ('Written', 'InPerson', 'ByPhone', 'ThroughRepresentative')");
                    table.CheckConstraint("ck_hand_overs_ended", "(status = 'Open') = (ended_on IS NULL)");
                    table.CheckConstraint("ck_hand_overs_kind", "kind IN ('Given', 'Asked', 'LetterSent', 'LetterReceived')");
                    table.CheckConstraint("ck_hand_overs_status", "status IN ('Open', 'HandedOver', 'Declined', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_hand_overs_household",
                        column: x => x.household_id,
                        principalTable: "households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_hand_overs_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incentive_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    programme = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    claim_year = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    person_masked = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    applicant_id = table.Column<Guid>(type: "uuid", nullable: true),
                    applicant_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    relation = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    applicant_cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    applicant_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    applicant_masked = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    applicant_phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    account_id = table.Column<Guid>(type: "uuid", nullable: true),
                    other_parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    other_parent_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    promise_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    promised_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_by = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reviewed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    return_reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    months = table.Column<int>(type: "integer", nullable: true),
                    paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    handled_by = table.Column<List<Guid>>(type: "uuid[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incentive_applications", x => x.id);
                    table.CheckConstraint("ck_incentive_applications_account", "status NOT IN ('InBatch', 'Paid') OR account_id IS NOT NULL");
                    table.CheckConstraint("ck_incentive_applications_amount", "amount >= 0 AND due_on >= received_on");
                    table.CheckConstraint("ck_incentive_applications_confirmed", "status NOT IN ('Confirmed', 'InBatch', 'Paid') OR (confirmed_by IS NOT NULL AND person_id IS NOT NULL AND amount > 0)");
                    table.CheckConstraint("ck_incentive_applications_four_eyes", "confirmed_by IS NULL OR (confirmed_by <> received_by AND confirmed_by <> reviewed_by AND confirmed_by <> ALL (handled_by))");
                    table.CheckConstraint("ck_incentive_applications_kind", "kind IN ('First', 'Renewal')");
                    table.CheckConstraint("ck_incentive_applications_person", "person_id IS NOT NULL OR status IN ('Returned', 'Withdrawn')");
                    table.CheckConstraint("ck_incentive_applications_programme", "programme IN ('ChildcareSubsidy')");
                    table.CheckConstraint("ck_incentive_applications_relation", "relation IN ('Mother', 'Father', 'Guardian', 'ChildWelfareInstitution')");
                    table.CheckConstraint("ck_incentive_applications_return_reason", "return_reason IN ('ChildNotInLedger', 'ChildNotChineseNational', 'ChildRegisteredElsewhere', 'ChildDeceased', 'NothingDueInYear', 'ClaimYearOver', 'BothParentsApplied', 'DuplicateClaim', 'InvalidBankCard', 'PapersMissing', 'ApplicantNotEntitled', 'DataDiffers', 'Other')");
                    table.CheckConstraint("ck_incentive_applications_returned", "status <> 'Returned' OR return_reason IS NOT NULL");
                    table.CheckConstraint("ck_incentive_applications_reviewed", "status NOT IN ('FirstReviewed', 'Confirmed', 'InBatch', 'Paid') OR reviewed_by IS NOT NULL");
                    table.CheckConstraint("ck_incentive_applications_status", "status IN ('Received', 'FirstReviewed', 'Confirmed', 'InBatch', 'Paid', 'Returned', 'Withdrawn')");
                    table.ForeignKey(
                        name: "fk_incentive_applications_account",
                        column: x => x.account_id,
                        principalTable: "payee_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incentive_applications_confirmed_by",
                        column: x => x.confirmed_by,
                        principalTable: "officers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incentive_applications_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incentive_applications_received_by",
                        column: x => x.received_by,
                        principalTable: "officers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_incentive_applications_reviewed_by",
                        column: x => x.reviewed_by,
                        principalTable: "officers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "maternity_clients",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    consented_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_period = table.Column<DateOnly>(type: "date", nullable: false),
                    due_date_told = table.Column<DateOnly>(type: "date", nullable: true),
                    delivered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    discharged_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    close = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_maternity_clients", x => x.id);
                    table.CheckConstraint("ck_maternity_clients_close", "close IN ('ServicesComplete', 'AtHerWish', 'MovedAway', 'Duplicate')");
                    table.CheckConstraint("ck_maternity_clients_discharge", "discharged_on IS NULL OR discharged_on >= delivered_on");
                    table.ForeignKey(
                        name: "fk_maternity_clients_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    household_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    entry_reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    exit_reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => x.id);
                    table.CheckConstraint("ck_memberships_entry_reason", "entry_reason IN ('Birth', 'MoveIn', 'HouseholdChange', 'AreaChange')");
                    table.CheckConstraint("ck_memberships_exit_reason", "exit_reason IN ('Death', 'MoveOut', 'HouseholdChange', 'AreaChange')");
                    table.CheckConstraint("ck_memberships_order", "until IS NULL OR until >= \"from\"");
                    table.ForeignKey(
                        name: "fk_memberships_household",
                        column: x => x.household_id,
                        principalTable: "households",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_memberships_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_merges",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    kept_id = table.Column<Guid>(type: "uuid", nullable: false),
                    absorbed_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    merged_by = table.Column<Guid>(type: "uuid", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<Guid>(type: "uuid", nullable: true),
                    undo_words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_merges", x => x.id);
                    table.CheckConstraint("ck_person_merges_undone", "(undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_words IS NULL)");
                    table.ForeignKey(
                        name: "fk_person_merges_absorbed",
                        column: x => x.absorbed_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_person_merges_kept",
                        column: x => x.kept_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    known_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    known_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    document_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    identity_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    identity_masked = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    sex = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: false),
                    ethnic_group = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    kinship = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    registered_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    residence_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    mother_id = table.Column<Guid>(type: "uuid", nullable: true),
                    father_id = table.Column<Guid>(type: "uuid", nullable: true),
                    birth_order = table.Column<int>(type: "integer", nullable: true),
                    birth_certificate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_versions", x => x.id);
                    table.CheckConstraint("ck_person_versions_document_kind", "document_kind IN ('ResidentId', 'ResidentId15', 'HkMacaoTaiwanResidencePermit', 'ForeignPermanentResident', 'ForeignPermanentResidentOld')");
                    table.CheckConstraint("ck_person_versions_order", "known_until >= known_from");
                    table.CheckConstraint("ck_person_versions_reason", "reason IN ('Typing', 'Paper', 'Word', 'WrongPerson', 'NotHappened', 'Changed', 'Duplicate', 'Other')");
                    table.CheckConstraint("ck_person_versions_sex", "sex IN ('Unknown', 'Male', 'Female', 'Unspecified')");
                    table.CheckConstraint("ck_person_versions_source", "source IN ('Word', 'HouseholdBook', 'Hospital', 'CivilAffairs', 'Police', 'Court', 'Village', 'Workbook', 'OtherOffice')");
                    table.ForeignKey(
                        name: "fk_person_versions_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "population_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entered_by = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    detail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    household_id = table.Column<Guid>(type: "uuid", nullable: true),
                    kinship = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    marital_status = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    other_id = table.Column<Guid>(type: "uuid", nullable: true),
                    lives_here = table.Column<bool>(type: "boolean", nullable: true),
                    place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    replaces_id = table.Column<Guid>(type: "uuid", nullable: true),
                    retracted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retracted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    retracted_for = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    retraction_words = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_population_events", x => x.id);
                    table.CheckConstraint("ck_population_events_kind", "kind IN ('Imported', 'Filed', 'Birth', 'Death', 'MoveIn', 'MoveOut', 'Marriage', 'Divorce', 'Widowed', 'HeadChange', 'LivingElsewhere', 'LivingHere', 'Adoption', 'GuardianshipBegin', 'GuardianshipEnd', 'HouseholdSplit', 'HouseholdJoin', 'AreaChange', 'Correction')");
                    table.CheckConstraint("ck_population_events_retracted_for", "retracted_for IN ('Typing', 'Paper', 'Word', 'WrongPerson', 'NotHappened', 'Changed', 'Duplicate', 'Other')");
                    table.CheckConstraint("ck_population_events_retraction", "(retracted_at IS NULL) = (retracted_by IS NULL) AND (retracted_at IS NULL) = (retracted_for IS NULL)");
                    table.CheckConstraint("ck_population_events_source", "source IN ('Word', 'HouseholdBook', 'Hospital', 'CivilAffairs', 'Police', 'Court', 'Village', 'Workbook', 'OtherOffice')");
                    table.ForeignKey(
                        name: "fk_population_events_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registration_children",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    born_on = table.Column<DateOnly>(type: "date", nullable: false),
                    sex = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    birth_certificate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    living = table.Column<bool>(type: "boolean", nullable: false),
                    in_common = table.Column<bool>(type: "boolean", nullable: false),
                    adopted = table.Column<bool>(type: "boolean", nullable: false),
                    registered = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registration_children", x => x.id);
                    table.CheckConstraint("ck_registration_children_sex", "sex IN ('Unknown', 'Male', 'Female', 'Unspecified')");
                    table.ForeignKey(
                        name: "fk_registration_children_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_registration_children_registration",
                        column: x => x.registration_id,
                        principalTable: "childbearing_registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registration_parties",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    sex = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    document_kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    identity_cipher = table.Column<byte[]>(type: "bytea", nullable: true),
                    identity_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    identity_masked = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    ethnic_group = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    nationality = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    marital_status = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    marital_changed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    residence_place = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    employer = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    phone = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registration_parties", x => x.id);
                    table.CheckConstraint("ck_registration_parties_document_kind", "document_kind IN ('ResidentId', 'ResidentId15', 'HkMacaoTaiwanResidencePermit', 'ForeignPermanentResident', 'ForeignPermanentResidentOld')");
                    table.CheckConstraint("ck_registration_parties_role", "role IN ('Applicant', 'SecondParent')");
                    table.CheckConstraint("ck_registration_parties_sex", "sex IN ('Unknown', 'Male', 'Female', 'Unspecified')");
                    table.ForeignKey(
                        name: "fk_registration_parties_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_registration_parties_registration",
                        column: x => x.registration_id,
                        principalTable: "childbearing_registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    basis = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    basis_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis_on = table.Column<DateOnly>(type: "date", nullable: false),
                    window_from = table.Column<DateOnly>(type: "date", nullable: false),
                    window_to = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    offered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    offered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answer = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    visited_on = table.Column<DateOnly>(type: "date", nullable: true),
                    visit_place = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    visit_entered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    visit_entered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    last_try = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    last_try_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_try_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdraw_reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_service_invitations", x => x.id);
                    table.CheckConstraint("ck_service_invitations_answer", "answer IN ('Accepted', 'Declined')");
                    table.CheckConstraint("ck_service_invitations_basis", "basis IN ('LastPeriod', 'Delivery', 'Discharge', 'Birth', 'NewbornDischarge')");
                    table.CheckConstraint("ck_service_invitations_last_try", "last_try IN ('NotReached', 'NotHeld')");
                    table.CheckConstraint("ck_service_invitations_state", "state IN ('Planned', 'Offered', 'Accepted', 'Declined', 'Given', 'Withdrawn')");
                    table.CheckConstraint("ck_service_invitations_step", "step IN ('Antenatal1', 'Antenatal2', 'Antenatal3', 'Antenatal4', 'Antenatal5', 'Postpartum', 'Day42', 'Newborn', 'FullMonth', 'M3', 'M6', 'M8', 'M12', 'M18', 'M24', 'M30', 'M36', 'M48', 'M60', 'M72')");
                    table.CheckConstraint("ck_service_invitations_visit_place", "visit_place IN ('Home', 'VillageRoom', 'TownshipClinic', 'Elsewhere')");
                    table.CheckConstraint("ck_service_invitations_window", "window_from <= window_to");
                    table.CheckConstraint("ck_service_invitations_withdraw_reason", "withdraw_reason IN ('FactChanged', 'Died', 'MovedAway', 'ServiceEnded', 'Duplicate')");
                    table.ForeignKey(
                        name: "fk_service_invitations_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claims_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_logins_asp_net_users_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_tokens_accounts_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "return_files",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    paid = table.Column<int>(type: "integer", nullable: false),
                    failed = table.Column<int>(type: "integer", nullable: false),
                    repeated = table.Column<int>(type: "integer", nullable: false),
                    refused = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_return_files", x => x.id);
                    table.ForeignKey(
                        name: "fk_return_files_batch",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    opinion = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    decision = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_application_steps", x => x.id);
                    table.CheckConstraint("ck_application_steps_kind", "kind IN ('Received', 'Corrected', 'FirstReviewed', 'Confirmed', 'Returned', 'Withdrawn', 'EnteredBatch', 'LeftBatch', 'Paid', 'PaymentFailed', 'AccountCorrected')");
                    table.CheckConstraint("ck_application_steps_reason", "reason IN ('ChildNotInLedger', 'ChildNotChineseNational', 'ChildRegisteredElsewhere', 'ChildDeceased', 'NothingDueInYear', 'ClaimYearOver', 'BothParentsApplied', 'DuplicateClaim', 'InvalidBankCard', 'PapersMissing', 'ApplicantNotEntitled', 'DataDiffers', 'Other')");
                    table.ForeignKey(
                        name: "fk_application_steps_application",
                        column: x => x.application_id,
                        principalTable: "incentive_applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payee = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    months = table.Column<int>(type: "integer", nullable: true),
                    rate = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    unit = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    bank_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    reissue_of = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                    table.CheckConstraint("ck_payments_amount", "amount > 0 AND line > 0");
                    table.CheckConstraint("ck_payments_bank_reason", "(status = 'Failed') = (bank_reason IS NOT NULL)");
                    table.CheckConstraint("ck_payments_settled", "(status IN ('Paid', 'Failed')) = (settled_on IS NOT NULL)");
                    table.CheckConstraint("ck_payments_status", "status IN ('Planned', 'Sent', 'Paid', 'Failed')");
                    table.CheckConstraint("ck_payments_unit", "unit IN ('YuanPerYear', 'YuanPerMonth')");
                    table.ForeignKey(
                        name: "fk_payments_account",
                        column: x => x.account_id,
                        principalTable: "payee_accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_application",
                        column: x => x.application_id,
                        principalTable: "incentive_applications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_batch",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_person",
                        column: x => x.person_id,
                        principalTable: "persons",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_reissue_of",
                        column: x => x.reissue_of,
                        principalTable: "payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_merge_changes",
                columns: table => new
                {
                    merge_id = table.Column<Guid>(type: "uuid", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    record = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    property = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    before = table.Column<string>(type: "text", nullable: true),
                    after = table.Column<string>(type: "text", nullable: true),
                    stayed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_merge_changes", x => new { x.merge_id, x.line });
                    table.ForeignKey(
                        name: "fk_person_merge_changes_merge",
                        column: x => x.merge_id,
                        principalTable: "person_merges",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    area_code = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    debit = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    credit = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    amount = table.Column<decimal>(type: "numeric(14,2)", precision: 14, scale: 2, nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => x.seq);
                    table.CheckConstraint("ck_ledger_entries_credit", "credit IN ('Granted', 'Owed', 'InTransit', 'PaidOut')");
                    table.CheckConstraint("ck_ledger_entries_debit", "debit IN ('Granted', 'Owed', 'InTransit', 'PaidOut')");
                    table.CheckConstraint("ck_ledger_entries_programme", "programme IN ('ChildcareSubsidy')");
                    table.CheckConstraint("ck_ledger_entries_sides", "amount > 0 AND debit <> credit");
                    table.ForeignKey(
                        name: "fk_ledger_entries_batch",
                        column: x => x.batch_id,
                        principalTable: "payment_batches",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entries_payment",
                        column: x => x.payment_id,
                        principalTable: "payments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_claims_user_id",
                table: "account_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_logins_user_id",
                table: "account_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ux_accounts_login",
                table: "accounts",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_application_steps_application",
                table: "application_steps",
                columns: new[] { "application_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_application_steps_area_kind",
                table: "application_steps",
                columns: new[] { "area_code", "kind", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_area_change_lines_from",
                table: "area_change_lines",
                column: "from_code");

            migrationBuilder.CreateIndex(
                name: "ix_area_changes_area_day",
                table: "area_changes",
                columns: new[] { "area_code", "effective_on" });

            migrationBuilder.CreateIndex(
                name: "ix_areas_code_from",
                table: "areas",
                columns: new[] { "area_code", "valid_from" });

            migrationBuilder.CreateIndex(
                name: "ux_areas_code_valid",
                table: "areas",
                column: "area_code",
                unique: true,
                filter: "valid_until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_officer",
                table: "audit_entries",
                columns: new[] { "officer_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_record",
                table: "audit_entries",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ux_calendar_days_day",
                table: "calendar_days",
                column: "day",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_childbearing_registrations_area",
                table: "childbearing_registrations",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_childbearing_registrations_earlier_id",
                table: "childbearing_registrations",
                column: "earlier_id");

            migrationBuilder.CreateIndex(
                name: "ix_childbearing_registrations_owed",
                table: "childbearing_registrations",
                columns: new[] { "area_code", "status" },
                filter: "status IN ('Draft', 'Accepted', 'Checking')");

            migrationBuilder.CreateIndex(
                name: "ux_childbearing_registrations_number",
                table: "childbearing_registrations",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_pairs_second",
                table: "duplicate_pairs",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_pairs_state",
                table: "duplicate_pairs",
                columns: new[] { "state", "score", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_duplicate_pairs_people",
                table: "duplicate_pairs",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entitlement_checks_registration",
                table: "entitlement_checks",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ux_entitlement_checks_open",
                table: "entitlement_checks",
                column: "registration_id",
                unique: true,
                filter: "answered_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_form_drafts_saved",
                table: "form_drafts",
                column: "saved_at");

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_area",
                table: "hand_overs",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_household",
                table: "hand_overs",
                column: "household_id",
                filter: "household_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_owed",
                table: "hand_overs",
                columns: new[] { "area_code", "due_on" },
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_person",
                table: "hand_overs",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_receiving",
                table: "hand_overs",
                columns: new[] { "receiving_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_hand_overs_open",
                table: "hand_overs",
                column: "person_id",
                unique: true,
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ix_household_versions_household",
                table: "household_versions",
                columns: new[] { "household_id", "known_until" });

            migrationBuilder.CreateIndex(
                name: "ix_households_number",
                table: "households",
                columns: new[] { "number", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ux_households_area_number",
                table: "households",
                columns: new[] { "area_code", "number" },
                unique: true,
                filter: "valid_until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_import_findings_kind",
                table: "import_findings",
                columns: new[] { "import_run_id", "kind", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_area",
                table: "import_runs",
                columns: new[] { "area_code", "received_at" });

            migrationBuilder.CreateIndex(
                name: "ix_incentive_applications_account_id",
                table: "incentive_applications",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_incentive_applications_applicant",
                table: "incentive_applications",
                column: "applicant_index");

            migrationBuilder.CreateIndex(
                name: "ix_incentive_applications_area_received",
                table: "incentive_applications",
                columns: new[] { "area_code", "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_incentive_applications_confirmed_by",
                table: "incentive_applications",
                column: "confirmed_by");

            migrationBuilder.CreateIndex(
                name: "ix_incentive_applications_person",
                table: "incentive_applications",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_incentive_applications_queue",
                table: "incentive_applications",
                columns: new[] { "area_code", "status", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_incentive_applications_received_by",
                table: "incentive_applications",
                column: "received_by");

            migrationBuilder.CreateIndex(
                name: "ix_incentive_applications_reviewed_by",
                table: "incentive_applications",
                column: "reviewed_by");

            migrationBuilder.CreateIndex(
                name: "ux_incentive_applications_claim",
                table: "incentive_applications",
                columns: new[] { "person_id", "programme", "claim_year" },
                unique: true,
                filter: "person_id IS NOT NULL AND status NOT IN ('Returned', 'Withdrawn')");

            migrationBuilder.CreateIndex(
                name: "ux_incentive_applications_number",
                table: "incentive_applications",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_job_runs_officer",
                table: "job_runs",
                columns: new[] { "officer_id", "queued_at" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_area_day",
                table: "ledger_entries",
                columns: new[] { "area_code", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_batch",
                table: "ledger_entries",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ux_ledger_entries_step",
                table: "ledger_entries",
                columns: new[] { "payment_id", "debit", "credit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_maternity_clients_area",
                table: "maternity_clients",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_maternity_clients_person",
                table: "maternity_clients",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_maternity_clients_open",
                table: "maternity_clients",
                column: "person_id",
                unique: true,
                filter: "closed_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_area_from",
                table: "memberships",
                columns: new[] { "area_code", "from" })
                .Annotation("Npgsql:IndexInclude", new[] { "until", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_area_until",
                table: "memberships",
                columns: new[] { "area_code", "until" },
                filter: "until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_household_id",
                table: "memberships",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_memberships_latest",
                table: "memberships",
                columns: new[] { "from", "person_id" },
                descending: new[] { true, false })
                .Annotation("Npgsql:IndexInclude", new[] { "area_code", "until" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_person",
                table: "memberships",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_memberships_open",
                table: "memberships",
                column: "person_id",
                unique: true,
                filter: "until IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_officer_sessions_officer",
                table: "officer_sessions",
                columns: new[] { "officer_id", "ended_at" });

            migrationBuilder.CreateIndex(
                name: "ix_officers_area",
                table: "officers",
                column: "area_code");

            migrationBuilder.CreateIndex(
                name: "ix_one_time_links_officer_id",
                table: "one_time_links",
                column: "officer_id");

            migrationBuilder.CreateIndex(
                name: "ux_one_time_links_secret",
                table: "one_time_links",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payee_accounts_number",
                table: "payee_accounts",
                column: "index");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_approved_by",
                table: "payment_batches",
                column: "approved_by");

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_area_status",
                table: "payment_batches",
                columns: new[] { "area_code", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_payment_batches_prepared_by",
                table: "payment_batches",
                column: "prepared_by");

            migrationBuilder.CreateIndex(
                name: "ux_payment_batches_number",
                table: "payment_batches",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_account_id",
                table: "payments",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_payments_area_status",
                table: "payments",
                columns: new[] { "area_code", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_payments_person",
                table: "payments",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ux_payments_application",
                table: "payments",
                column: "application_id",
                unique: true,
                filter: "status <> 'Failed'");

            migrationBuilder.CreateIndex(
                name: "ux_payments_batch_line",
                table: "payments",
                columns: new[] { "batch_id", "line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_payments_reissue_of",
                table: "payments",
                column: "reissue_of",
                unique: true,
                filter: "reissue_of IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_person_merges_area",
                table: "person_merges",
                columns: new[] { "area_code", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_person_merges_kept",
                table: "person_merges",
                column: "kept_id");

            migrationBuilder.CreateIndex(
                name: "ux_person_merges_absorbed",
                table: "person_merges",
                column: "absorbed_id",
                unique: true,
                filter: "undone_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_person_versions_person",
                table: "person_versions",
                columns: new[] { "person_id", "known_until" });

            migrationBuilder.CreateIndex(
                name: "ix_persons_area_birth",
                table: "persons",
                columns: new[] { "area_code", "birth_date" });

            migrationBuilder.CreateIndex(
                name: "ix_persons_area_initials",
                table: "persons",
                columns: new[] { "area_code", "name_initials" });

            migrationBuilder.CreateIndex(
                name: "ix_persons_area_name",
                table: "persons",
                columns: new[] { "area_code", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_persons_father",
                table: "persons",
                column: "father_id",
                filter: "father_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_persons_gone",
                table: "persons",
                columns: new[] { "name", "area_code" },
                filter: "NOT (death_date IS NULL AND left_on IS NULL)");

            migrationBuilder.CreateIndex(
                name: "ix_persons_household",
                table: "persons",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "ix_persons_initials",
                table: "persons",
                columns: new[] { "name_initials", "name_pinyin", "area_code" },
                filter: "death_date IS NULL AND left_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_persons_last4",
                table: "persons",
                columns: new[] { "identity_last4", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ix_persons_merged",
                table: "persons",
                column: "merged_into_id",
                filter: "merged_into_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_persons_mother",
                table: "persons",
                column: "mother_id",
                filter: "mother_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_persons_name",
                table: "persons",
                columns: new[] { "name", "area_code" },
                filter: "death_date IS NULL AND left_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_persons_phone",
                table: "persons",
                columns: new[] { "phone", "area_code" },
                filter: "phone IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_persons_shared",
                table: "persons",
                column: "identity_index",
                filter: "shares_number");

            migrationBuilder.CreateIndex(
                name: "ix_persons_without_number",
                table: "persons",
                columns: new[] { "area_code", "serial" },
                filter: "identity_index IS NULL AND merged_into_id IS NULL AND death_date IS NULL AND left_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_persons_identity",
                table: "persons",
                column: "identity_index",
                unique: true,
                filter: "merged_into_id IS NULL AND NOT shares_number");

            migrationBuilder.CreateIndex(
                name: "ux_persons_serial",
                table: "persons",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_policy_parameters_area_name_from",
                table: "policy_parameters",
                columns: new[] { "area_code", "name", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_population_events_area_day",
                table: "population_events",
                columns: new[] { "area_code", "happened_on" });

            migrationBuilder.CreateIndex(
                name: "ix_population_events_household",
                table: "population_events",
                column: "household_id",
                filter: "household_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_population_events_other",
                table: "population_events",
                column: "other_id",
                filter: "other_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_population_events_person",
                table: "population_events",
                columns: new[] { "person_id", "happened_on" });

            migrationBuilder.CreateIndex(
                name: "ux_population_events_replaces",
                table: "population_events",
                column: "replaces_id",
                unique: true,
                filter: "replaces_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_programme_amounts_scope_from",
                table: "programme_amounts",
                columns: new[] { "programme", "category", "scope", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registration_children_person_id",
                table: "registration_children",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_registration_children_registration",
                table: "registration_children",
                columns: new[] { "registration_id", "line" });

            migrationBuilder.CreateIndex(
                name: "ix_registration_handlings_area_day",
                table: "registration_handlings",
                columns: new[] { "area_code", "accepted_on" })
                .Annotation("Npgsql:IndexInclude", new[] { "channel", "finished_on" });

            migrationBuilder.CreateIndex(
                name: "ix_registration_handlings_registration",
                table: "registration_handlings",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ix_registration_parties_area_name",
                table: "registration_parties",
                columns: new[] { "area_code", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_registration_parties_identity",
                table: "registration_parties",
                column: "identity_index",
                filter: "identity_index IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_registration_parties_person",
                table: "registration_parties",
                column: "person_id",
                filter: "person_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_registration_parties_role",
                table: "registration_parties",
                columns: new[] { "registration_id", "role" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_registration_slips_code",
                table: "registration_slips",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_registration_slips_current",
                table: "registration_slips",
                column: "registration_id",
                unique: true,
                filter: "replaced_on IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_registration_slips_issue",
                table: "registration_slips",
                columns: new[] { "registration_id", "issue" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_report_issues_area_period_number",
                table: "report_issues",
                columns: new[] { "area_code", "from", "to", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_request_keys_at",
                table: "request_keys",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ux_return_files_content",
                table: "return_files",
                columns: new[] { "batch_id", "hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_second_factors_officer",
                table: "second_factors",
                column: "officer_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_agreements_year",
                table: "service_agreements",
                columns: new[] { "year", "area_code" });

            migrationBuilder.CreateIndex(
                name: "ux_service_agreements_area_year",
                table: "service_agreements",
                columns: new[] { "area_code", "year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_service_invitations_basis",
                table: "service_invitations",
                column: "basis_id");

            migrationBuilder.CreateIndex(
                name: "ix_service_invitations_offered",
                table: "service_invitations",
                columns: new[] { "area_code", "offered_on" },
                filter: "offered_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_service_invitations_open",
                table: "service_invitations",
                columns: new[] { "area_code", "window_from", "id" },
                filter: "state IN ('Planned', 'Offered', 'Accepted')");

            migrationBuilder.CreateIndex(
                name: "ix_service_invitations_visited",
                table: "service_invitations",
                columns: new[] { "area_code", "visited_on" },
                filter: "visited_on IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ux_service_invitations_step",
                table: "service_invitations",
                columns: new[] { "person_id", "step", "basis_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_slip_prints_slip",
                table: "slip_prints",
                column: "slip_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claims");

            migrationBuilder.DropTable(
                name: "account_logins");

            migrationBuilder.DropTable(
                name: "account_tokens");

            migrationBuilder.DropTable(
                name: "application_steps");

            migrationBuilder.DropTable(
                name: "area_change_lines");

            migrationBuilder.DropTable(
                name: "areas");

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "duplicate_pairs");

            migrationBuilder.DropTable(
                name: "entitlement_checks");

            migrationBuilder.DropTable(
                name: "form_drafts");

            migrationBuilder.DropTable(
                name: "hand_overs");

            migrationBuilder.DropTable(
                name: "household_versions");

            migrationBuilder.DropTable(
                name: "import_findings");

            migrationBuilder.DropTable(
                name: "import_layouts");

            migrationBuilder.DropTable(
                name: "job_runs");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "maternity_clients");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "number_series");

            migrationBuilder.DropTable(
                name: "officer_sessions");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "person_merge_changes");

            migrationBuilder.DropTable(
                name: "person_versions");

            migrationBuilder.DropTable(
                name: "policy_parameters");

            migrationBuilder.DropTable(
                name: "population_events");

            migrationBuilder.DropTable(
                name: "programme_amounts");

            migrationBuilder.DropTable(
                name: "registration_children");

            migrationBuilder.DropTable(
                name: "registration_counters");

            migrationBuilder.DropTable(
                name: "registration_handlings");

            migrationBuilder.DropTable(
                name: "registration_parties");

            migrationBuilder.DropTable(
                name: "report_issues");

            migrationBuilder.DropTable(
                name: "request_keys");

            migrationBuilder.DropTable(
                name: "return_files");

            migrationBuilder.DropTable(
                name: "second_factors");

            migrationBuilder.DropTable(
                name: "service_agreements");

            migrationBuilder.DropTable(
                name: "service_invitations");

            migrationBuilder.DropTable(
                name: "slip_prints");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "area_changes");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "payments");

            migrationBuilder.DropTable(
                name: "person_merges");

            migrationBuilder.DropTable(
                name: "registration_slips");

            migrationBuilder.DropTable(
                name: "incentive_applications");

            migrationBuilder.DropTable(
                name: "payment_batches");

            migrationBuilder.DropTable(
                name: "childbearing_registrations");

            migrationBuilder.DropTable(
                name: "payee_accounts");

            migrationBuilder.DropTable(
                name: "persons");

            migrationBuilder.DropTable(
                name: "officers");

            migrationBuilder.DropTable(
                name: "households");

            migrationBuilder.DropSequence(
                name: "person_serials");
        }
    }
}
