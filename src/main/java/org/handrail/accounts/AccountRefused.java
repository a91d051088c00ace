package org.handrail.accounts;

import java.io.Serial;
import org.handrail.site.problem.Refusal;

/** What a device asks of accounts cannot be, for one of the reasons that there are. */
public final class AccountRefused extends Refusal {

  @Serial
  private static final long serialVersionUID = 1;

  private final AccountError error;

  public AccountRefused(AccountError error) {
    super(error);
    this.error = error;
  }

  public AccountError error() {
    return error;
  }
}
