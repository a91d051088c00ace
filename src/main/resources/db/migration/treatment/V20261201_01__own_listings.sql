-- What providers say of their own listings, in versions. Rows are added, never changed. A version without a document gives the listing back to
-- its directory. Invented ones are of a demonstration and as much out of sight as its places.
create table treatment_own_version (
    listing_id uuid not null,
    version integer not null check (version >= 1),
    provider_id uuid not null,
    saved_at timestamptz not null,
    saved_by uuid,
    document text,
    invented boolean not null,
    primary key (listing_id, version)
);

create index treatment_own_version_provider on treatment_own_version (provider_id);
