-- One row per directory of treatment. The id is the first half of the SHA-256 of its name.
create table treatment_source (
    source_id uuid primary key,
    name text not null,
    refreshed_at timestamptz not null,
    listings integer not null check (listings >= 0),
    invented boolean not null
);

-- Every component of a listing, so that it can be built again exactly. An empty text means that the directory says nothing. The hash is of all
-- but assured_on: for directories that say no day it is the day of reading, and a reading alone changes nothing.
create table treatment_listing (
    source_id uuid not null references treatment_source (source_id),
    listing_id uuid not null,
    content_hash text not null,
    provider_id uuid not null,
    provider_name text not null check (provider_name <> ''),
    provider_description text not null,
    provider_website text not null,
    service text not null check (service <> ''),
    place text not null,
    description text not null,
    status text not null check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
    street text not null,
    unit text not null,
    city text not null,
    county text not null,
    state text not null,
    postal_code text not null,
    country text not null,
    lat_deg double precision check (lat_deg between -90 and 90),
    lon_deg double precision check (lon_deg between -180 and 180),
    phones jsonb not null check (jsonb_typeof(phones) = 'array'),
    website text not null,
    needs text[] not null,
    hours jsonb not null check (jsonb_typeof(hours) = 'array'),
    hours_note text not null,
    assured_on date,
    primary key (source_id, listing_id),
    check ((lat_deg is null) = (lon_deg is null))
);

-- One row. Every program on this database looks here once a second: content counts changes of listings, sources counts readings of
-- directories, also of those that changed nothing.
create table treatment_version (
    only_row boolean primary key default true check (only_row),
    content bigint not null,
    sources bigint not null
);

insert into treatment_version (content, sources) values (0, 0);
