-- Which keys this database was used with. A program that has others must not start: it could read nothing that they sealed.
create table platform_key (
    name text primary key,
    fingerprint text not null
);
