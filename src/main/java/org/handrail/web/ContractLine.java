package org.handrail.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.Contracts;
import org.jspecify.annotations.Nullable;

/** A contract as the register is handed on, in JSON and as a table. */
record ContractLine(
    String id,
    @JsonProperty("provider_id") String providerId,
    String provider,
    List<String> buys,
    String amount,
    String currency,
    String from,
    String until,
    String note,
    @JsonProperty("note_corrected") @Nullable String noteCorrected,
    String recorded,
    @Nullable String ended) {

  static ContractLine of(Contracts.Entry entry) {
    Contract contract = entry.contract();
    return new ContractLine(
        contract.id().toString(),
        contract.provider().toString(),
        contract.name(),
        contract.buys().stream().map(Contract.Bought::code).toList(),
        amount(contract),
        contract.currency().getCurrencyCode(),
        contract.from().toString(),
        contract.until().toString(),
        entry.note(),
        entry.correction() == null ? null : entry.correction().on().toString(),
        entry.recorded().toString(),
        entry.ended() == null ? null : entry.ended().toString());
  }

  static String amount(Contract contract) {
    return BigDecimal.valueOf(
            contract.amountMinor(), Math.max(0, contract.currency().getDefaultFractionDigits()))
        .toPlainString();
  }
}
