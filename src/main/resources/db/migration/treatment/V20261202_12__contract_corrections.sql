-- What is to be read in the place of a contract's note. The note that was entered stays, and so does each correction: rows are added, never changed.
create table treatment_contract_correction (
    contract_id uuid not null references treatment_contract (contract_id),
    correction integer not null check (correction >= 1),
    note text not null check (char_length(note) <= 300),
    corrected_on date not null,
    corrected_by uuid not null,
    primary key (contract_id, correction)
);
