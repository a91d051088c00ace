-- Contracts of a demonstration: out of sight as soon as there is something real.
alter table treatment_contract add column invented boolean not null default false;
