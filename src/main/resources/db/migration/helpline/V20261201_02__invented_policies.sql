-- Policies of a demonstration: out of sight as soon as there is a real place of treatment.
alter table helpline_policy add column invented boolean not null default false;
