package org.handrail.helpline.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.handrail.helpline.Answerer;
import org.handrail.helpline.AnswererStanding;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.Policy;
import org.handrail.treatment.ProviderId;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.Contracts;
import org.springframework.stereotype.Component;

/** Whether a provider is still what a policy says of it: listed, and paying or not. */
@Component
class StandingCheck {

  private final ListedProviders listed;
  private final Contracts contracts;
  private final Clock clock;

  StandingCheck(ListedProviders listed, Contracts contracts, Clock clock) {
    this.listed = listed;
    this.contracts = contracts;
    this.clock = clock;
  }

  AnswererStanding of(Policy policy, Answerer answerer) {
    Optional<ProviderId> provider = AnswererCheck.provider(answerer);
    if (provider.isEmpty()) {
      return AnswererStanding.AS_SAID;
    }
    if (!listed.isListed(provider.get())) {
      return AnswererStanding.NOT_LISTED;
    }
    boolean forGeneral = isPaying(provider.get(), Contract.Bought.GENERAL_NUMBER);
    boolean pays = forGeneral || isPaying(provider.get(), Contract.Bought.LISTING);
    boolean isBound = policy.kind() == NumberKind.GENERAL ? forGeneral : pays;
    if (answerer.pays() && !isBound) {
      return AnswererStanding.CONTRACT_ENDED;
    }
    return pays && !answerer.pays() ? AnswererStanding.PAYS_NOW : AnswererStanding.AS_SAID;
  }

  private boolean isPaying(ProviderId provider, Contract.Bought thing) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return !contracts.paying(Set.of(provider), thing, today).isEmpty();
  }
}
