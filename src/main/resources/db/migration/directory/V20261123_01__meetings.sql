-- One row per list. The id is the first half of the SHA-256 of its name: names may be longer than an index takes.
create table directory_feed (
    feed_id uuid primary key,
    name text not null,
    refreshed_at timestamptz not null,
    meetings integer not null check (meetings >= 0),
    invented boolean not null
);

-- Every component of a meeting, so that it can be built again exactly. An empty text means that the list says nothing;
-- null means that there is no such part: place_* all null without a place, online_* all null without online access.
create table directory_meeting (
    feed_id uuid not null references directory_feed (feed_id),
    meeting_id text not null check (length(meeting_id) = 20),
    content_hash text not null,
    slug text not null,
    name text not null,
    schedule text not null check (schedule in ('weekly', 'monthly', 'by-appointment')),
    weekday smallint check (weekday between 1 and 7),
    start_time time,
    length_min smallint check (length_min between 1 and 1440),
    weeks text,
    zone text not null,
    venue text not null check (venue in ('in-person', 'online', 'hybrid')),
    status text not null check (status in ('ACTIVE', 'CLOSED_FOR_NOW', 'INACTIVE')),
    fellowship text not null,
    formats text[] not null,
    languages text[] not null,
    place_name text,
    place_address text,
    place_region text,
    place_notes text,
    place_approximate boolean,
    lat_deg double precision check (lat_deg between -90 and 90),
    lon_deg double precision check (lon_deg between -180 and 180),
    online_url text,
    online_phone text,
    online_notes text,
    group_name text not null,
    notes text not null,
    service_body text not null,
    url text,
    updated_at timestamptz,
    primary key (feed_id, meeting_id),
    check (schedule = 'by-appointment'
        or (weekday is not null and start_time is not null and length_min is not null)),
    check ((lat_deg is null) = (lon_deg is null))
);

-- What each reading of a list changed.
create table directory_refresh (
    feed_id uuid not null references directory_feed (feed_id),
    refresh_id uuid not null,
    refreshed_at timestamptz not null,
    added integer not null,
    changed integer not null,
    unchanged integer not null,
    gone integer not null,
    primary key (feed_id, refresh_id)
);

-- One row. Every program on this database looks here once a second: content counts changes of meetings, feeds counts
-- readings of lists, also of those that changed nothing.
create table directory_version (
    only_row boolean primary key default true check (only_row),
    content bigint not null,
    feeds bigint not null
);

insert into directory_version (content, feeds) values (0, 0);
