package org.handrail.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.accounts.AccountLimit;
import org.handrail.staff.StaffLimit;
import org.junit.jupiter.api.Test;

/** Every limit of the product says how often, and what happens in doubt. */
class StatedRateLimitsTest {

  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages("org.handrail");

  /** Those to which something would be lost when a try is let through uncounted; all others keep somebody from writing. */
  private static final Set<RateLimit> CLOSED = Set.of(
      AccountLimit.WRONG_PASSPHRASES,
      AccountLimit.MORE_WRONG_PASSPHRASES,
      AccountLimit.WRONG_TRIES,
      AccountLimit.NEW_ACCOUNTS,
      AccountLimit.PASSPHRASE_SETTINGS,
      AccountLimit.SHARED_PAGES,
      StaffLimit.WRONG_PASSPHRASES,
      StaffLimit.MORE_WRONG_PASSPHRASES,
      StaffLimit.WRONG_TRIES,
      StaffLimit.PASSKEY_CHALLENGES);

  private static List<RateLimit> all() {
    return Stream.<RateLimit[]>of(AccountLimit.values(), StaffLimit.values())
        .flatMap(Stream::of)
        .toList();
  }

  @Test
  void everyLimitStandsInAnEnum() {
    List<Class<?>> kinds = CLASSES.stream()
        .filter(type -> type.isAssignableTo(RateLimit.class) && !type.isInterface())
        .<Class<?>>map(type -> type.reflect())
        .toList();

    assertThat(kinds).containsExactlyInAnyOrder(AccountLimit.class, StaffLimit.class);
    assertThat(kinds).allMatch(Class::isEnum);
  }

  @Test
  void everyLimitSaysHowOftenAndWhetherItFailsOpenOrClosed() {
    for (RateLimit limit : all()) {
      assertThat(limit.burst()).as(limit.name()).isPositive();
      assertThat(limit.refillInterval()).as(limit.name()).isPositive();
    }
    assertThat(all().stream()
            .filter(limit -> limit.whenFull() == RateLimit.WhenFull.REFUSE)
            .collect(Collectors.toSet()))
        .isEqualTo(CLOSED);
  }
}
