-- Who answers each number: every version, as it was signed, in order. Rows are added, never changed.
create table helpline_policy (
    helpline_id text not null check (char_length(helpline_id) between 1 and 100),
    number text not null check (number ~ '^[1-9][0-9]{6,14}$'),
    version integer not null check (version >= 1),
    since timestamptz not null,
    document text not null check (octet_length(document) <= 131072),
    signature text not null check (char_length(signature) = 88),
    primary key (helpline_id, number, version)
);
