-- Whether a program with this key may also change who keeps the site. Keys made before may not.
alter table staff_key add column changes_staff boolean not null default false;
