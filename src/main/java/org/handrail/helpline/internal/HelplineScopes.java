package org.handrail.helpline.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.helpline.NumberKind;
import org.handrail.helpline.PolicyDocument;
import org.handrail.platform.database.Transactions;
import org.handrail.staff.GrantScopes;
import org.handrail.staff.Role;
import org.springframework.stereotype.Component;

/**
 * The helplines that grants are for. A helpline is no more than the id that its numbers bear, and its people are invited before its
 * first number is entered, so that they can be named in it. So an id that no number bears yet may be granted when it is written as
 * ids are: nobody can keep anything by it until the operator enters a number with the very same id, and the desk shows
 * that there is none.
 */
@Component
class HelplineScopes implements GrantScopes {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[._-][a-z0-9]+)*");

  private final JdbcPolicies rows;
  private final Transactions transactions;

  /** Asks the database: the command line, which has no policies in memory, refuses what the desk refuses. */
  HelplineScopes(JdbcPolicies rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Role role() {
    return Role.COORDINATOR;
  }

  @Override
  public Optional<String> findName(String id) {
    return transactions.shortView(() -> rows.listOf(id)).stream()
        .map(
            row -> PolicyDocument.read(row.document(), row.signature(), row.saved(), row.invented())
                .policy())
        .filter(policy -> policy.kind() != NumberKind.LISTING && !policy.isRetired())
        .findFirst()
        .map(policy -> policy.name().in("en"));
  }

  @Override
  public boolean mayComeLater(String id) {
    return ID.matcher(id).matches();
  }
}
