using FamilyPlanning.Domain.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FamilyPlanning.Persistence.Administration;

internal sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> draft)
    {
        draft.ToTable("form_drafts");
        draft.HasKey(d => new { d.OfficerId, d.Form }).HasName("pk_form_drafts");
        draft.Property(d => d.Form).HasMaxLength(300);
        draft.HasIndex(d => d.SavedAt).HasDatabaseName("ix_form_drafts_saved");
    }
}
