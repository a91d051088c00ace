-- The people who keep a site; never members. staff_id leads every key but that of the names they sign in by.
create table staff_person (
    staff_id uuid primary key,
    name text not null check (char_length(name) between 1 and 100),
    added_on date not null
);

-- What they may do, and for what; the operator's scope is empty.
create table staff_grant (
    staff_id uuid not null references staff_person (staff_id) on delete cascade,
    role text not null check (role in ('operator', 'list-keeper', 'provider', 'coordinator')),
    scope text not null check (char_length(scope) <= 100),
    primary key (staff_id, role, scope),
    check ((role = 'operator') = (scope = ''))
);

-- At most one that can be used. Of its code only the SHA-256 is kept.
create table staff_invitation (
    staff_id uuid primary key references staff_person (staff_id) on delete cascade,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    ends_at timestamptz not null
);

create table staff_passphrase (
    staff_id uuid primary key references staff_person (staff_id) on delete cascade,
    sign_in_name text not null unique check (char_length(sign_in_name) between 3 and 60),
    hash text not null check (hash like '$argon2id$%')
);

-- Public keys of passkeys, as the authenticator gave them.
create table staff_passkey (
    staff_id uuid not null references staff_person (staff_id) on delete cascade,
    credential_id bytea not null check (octet_length(credential_id) between 16 and 1023),
    credential bytea not null check (octet_length(credential) <= 4096),
    sign_count bigint not null check (sign_count >= 0),
    added_on date not null,
    primary key (staff_id, credential_id)
);

-- What an authenticator is to sign, each for one try.
create table staff_challenge (
    challenge bytea primary key check (octet_length(challenge) = 32),
    ends_at timestamptz not null
);

create index staff_challenge_end on staff_challenge (ends_at);

-- Browsers that are signed in. Of what they keep only the SHA-256 is kept.
create table staff_session (
    staff_id uuid not null references staff_person (staff_id) on delete cascade,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    began_at timestamptz not null,
    seen_at timestamptz not null,
    primary key (staff_id, secret_hash)
);

create index staff_session_seen on staff_session (seen_at);

-- Keys of programs. Of a key only the SHA-256 is kept.
create table staff_key (
    staff_id uuid not null references staff_person (staff_id) on delete cascade,
    key_id uuid not null,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    label text not null check (char_length(label) between 1 and 60),
    made_on date not null,
    until_on date not null,
    primary key (staff_id, key_id)
);

-- What was done, by whom and when; stays when they are gone, until it is too old.
create table staff_action (
    staff_id uuid not null,
    action_id uuid not null,
    done_at timestamptz not null,
    action text not null check (char_length(action) <= 60),
    target text not null check (char_length(target) <= 200),
    primary key (staff_id, action_id)
);

create index staff_action_done on staff_action (done_at);
