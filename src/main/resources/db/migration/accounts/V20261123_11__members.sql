-- A member is a number. Days, never instants; nothing here says who somebody is. member_id leads every key, so that the rows of one
-- member can stand together on one machine of many.
create table accounts_member (
    member_id bigint primary key check (member_id between 1000000000000000 and 9999999999999999),
    created_on date not null,
    -- Opened by the devices only. epoch and rev stand in it, too; here they are what a change is compared with.
    keyring text not null check (octet_length(keyring) <= 16384),
    epoch integer not null check (epoch >= 1),
    rev integer not null check (rev >= 1),
    -- The number of the newest item; whoever adds items holds this row.
    last_seq bigint not null default 0 check (last_seq >= 0)
);

-- Ways to open the record. Of what a device shows to sign in only the SHA-256 is kept.
create table accounts_unlock (
    member_id bigint not null references accounts_member (member_id),
    unlock_id uuid not null,
    kind text not null check (kind in ('recovery', 'passphrase', 'passkey')),
    verifier bytea not null check (octet_length(verifier) = 32),
    wrap bytea not null check (octet_length(wrap) = 61),
    kdf_salt bytea check (octet_length(kdf_salt) = 16),
    kdf_memory_kib integer,
    kdf_passes integer,
    kdf_lanes integer,
    credential bytea check (octet_length(credential) between 16 and 1023),
    primary key (member_id, unlock_id),
    check ((kind = 'passphrase') = (kdf_salt is not null)),
    check ((kind = 'passphrase') = (kdf_memory_kib is not null)),
    check ((kind = 'passphrase') = (kdf_passes is not null)),
    check ((kind = 'passphrase') = (kdf_lanes is not null)),
    check ((kind = 'passkey') = (credential is not null))
);

-- Devices that are signed in. Of a device's secret only the SHA-256 is kept.
create table accounts_device (
    member_id bigint not null references accounts_member (member_id),
    device_id uuid not null,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    added_on date not null,
    seen_on date not null,
    primary key (member_id, device_id)
);

-- The list that only grows. An erased item keeps its number, id and tag; its blob is null.
create table accounts_item (
    member_id bigint not null references accounts_member (member_id),
    seq bigint not null check (seq >= 1),
    item_id uuid not null,
    tag bytea not null check (octet_length(tag) = 16),
    blob bytea check (octet_length(blob) in (256, 1024, 4096, 16384, 65536)),
    primary key (member_id, seq),
    unique (member_id, item_id)
);

-- What is sealed can't be pressed smaller.
alter table accounts_item alter column blob set storage external;

-- Pages that a member shows to somebody who has the link. Gone on the day after expires_on, or when taken back.
create table accounts_share (
    member_id bigint not null references accounts_member (member_id),
    share_id uuid not null,
    blob bytea not null check (octet_length(blob) in (256, 1024, 4096, 16384, 65536)),
    expires_on date not null,
    opened integer not null default 0 check (opened >= 0),
    primary key (member_id, share_id)
);

alter table accounts_share alter column blob set storage external;

-- For taking away what has expired.
create index accounts_share_expiry on accounts_share (expires_on);
