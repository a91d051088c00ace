-- How many places are open, as the provider of a listing said it last. The newest word alone: a history would tell how a house is doing.
create table treatment_open_places (
    listing_id uuid primary key,
    available integer not null check (available between 0 and 9999),
    maximum integer check (maximum between available and 9999),
    note text not null check (char_length(note) <= 200),
    said_at timestamptz not null,
    said_by uuid not null
);

-- Counts changes of it, for the programs that look here once a second.
alter table treatment_version add column places bigint not null default 0;
