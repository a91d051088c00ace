-- The register of paid advertisers. One amount for one time; there is no other price. Rows are added, never changed, but for an early end.
create table treatment_contract (
    contract_id uuid primary key,
    provider_id uuid not null,
    name text not null check (char_length(name) between 1 and 300),
    buys_listing boolean not null,
    buys_general_number boolean not null,
    amount_minor bigint not null check (amount_minor between 0 and 100000000),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    from_on date not null,
    until_on date not null check (until_on - from_on between 27 and 731),
    note text not null check (char_length(note) <= 300),
    recorded_on date not null,
    ended_on date check (ended_on between from_on and until_on),
    check (buys_listing or buys_general_number)
);

create index treatment_contract_provider on treatment_contract (provider_id);
