-- When a version was saved; unknown for those from before this was kept.
alter table helpline_policy add column saved_at timestamptz;
