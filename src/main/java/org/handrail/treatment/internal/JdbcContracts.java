package org.handrail.treatment.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.handrail.staff.StaffId;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.ContractId;
import org.handrail.treatment.contract.Contracts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL on {@code treatment_contract} and {@code treatment_contract_correction}. */
@Repository
class JdbcContracts {

  private static final String COLUMNS = "c.contract_id, provider_id, name, buys_listing,"
      + " buys_general_number, amount_minor, currency, from_on, until_on, c.note, recorded_on, ended_on, invented, last.note as corrected_note, last.corrected_on";

  private final JdbcClient db;

  JdbcContracts(JdbcClient db) {
    this.db = db;
  }

  /** Keeps others from entering a contract until the transaction ends: there are few, and they are entered by hand. */
  void lock() {
    db.sql("lock table treatment_contract in share row exclusive mode").update();
  }

  void insert(Contract contract, LocalDate today, boolean invented) {
    db.sql("""
            insert into treatment_contract (contract_id, provider_id, name, buys_listing, buys_general_number,
              amount_minor, currency, from_on, until_on, note, recorded_on, invented)
            values (:id, :provider, :name, :listing, :general, :amount, :currency, :from, :until, :note, :today, :invented)
            """)
        .param("id", contract.id().value())
        .param("provider", contract.provider().value())
        .param("name", contract.name())
        .param("listing", contract.buys().contains(Contract.Bought.LISTING))
        .param("general", contract.buys().contains(Contract.Bought.GENERAL_NUMBER))
        .param("amount", contract.amountMinor())
        .param("currency", contract.currency().getCurrencyCode())
        .param("from", contract.from())
        .param("until", contract.until())
        .param("note", contract.note())
        .param("today", today)
        .param("invented", invented)
        .update();
  }

  boolean end(ContractId id, LocalDate last) {
    return db.sql("""
            update treatment_contract set ended_on = :last
            where contract_id = :id and :last between from_on and until_on and (ended_on is null or ended_on > :last)
            """).param("last", last).param("id", id.value()).update() == 1;
  }

  /** Adds one behind those before; whoever calls it keeps others from doing so meanwhile ({@link #lock}). */
  void insertCorrection(ContractId id, Contracts.Correction correction, StaffId by) {
    db.sql("""
            insert into treatment_contract_correction (contract_id, correction, note, corrected_on, corrected_by)
            select :id, 1 + count(*), :note, :on, :by from treatment_contract_correction where contract_id = :id
            """)
        .param("id", id.value())
        .param("note", correction.note())
        .param("on", correction.on())
        .param("by", by.value())
        .update();
  }

  List<Contracts.Entry> list() {
    return db.sql("select " + COLUMNS + """
             from treatment_contract c left join lateral (
              select note, corrected_on from treatment_contract_correction r
              where r.contract_id = c.contract_id order by correction desc limit 1) last on true
            order by from_on desc, name, c.contract_id
            """).query((row, number) -> entry(row)).list();
  }

  private static Contracts.Entry entry(ResultSet row) throws SQLException {
    SortedSet<Contract.Bought> buys = new TreeSet<>();
    if (row.getBoolean("buys_listing")) {
      buys.add(Contract.Bought.LISTING);
    }
    if (row.getBoolean("buys_general_number")) {
      buys.add(Contract.Bought.GENERAL_NUMBER);
    }
    Contract contract = new Contract(
        new ContractId(row.getObject("contract_id", UUID.class)),
        new ProviderId(row.getObject("provider_id", UUID.class)),
        row.getString("name"),
        buys,
        row.getLong("amount_minor"),
        Currency.getInstance(row.getString("currency")),
        row.getObject("from_on", LocalDate.class),
        row.getObject("until_on", LocalDate.class),
        row.getString("note"));
    return new Contracts.Entry(
        contract,
        row.getObject("recorded_on", LocalDate.class),
        Optional.ofNullable(row.getObject("ended_on", LocalDate.class)).orElse(null),
        row.getBoolean("invented"),
        correction(row));
  }

  private static Contracts.@Nullable Correction correction(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("corrected_on", LocalDate.class);
    return on == null ? null : new Contracts.Correction(row.getString("corrected_note"), on);
  }
}
