package org.handrail.platform.database;

import java.util.Arrays;
import java.util.function.Predicate;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.handrail.platform.StartRefused;
import org.handrail.platform.postgres.FailureReason;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the schema to this program's version. When that cannot be, the program does not start, and one line says what
 * the operator can do.
 */
@Component
class SchemaUpgrade implements FlywayMigrationStrategy {

  private static final String NO_RIGHT = "42501";

  /** @throws StartRefused when the schema is not one that this program can work with */
  @Override
  public void migrate(Flyway flyway) {
    try {
      requireOurs(flyway.info().all());
      flyway.migrate();
    } catch (FlywayException e) {
      throw refusal(e);
    }
  }

  private static void requireOurs(MigrationInfo[] steps) {
    if (any(steps, step -> step.getState().isFailed())) {
      throw new StartRefused("an upgrade of the database broke off half-way: bring back the back-up"
          + " from before it, then start again");
    }
    if (any(steps, step -> isOfANewerVersion(step.getState()))) {
      throw new StartRefused(
          "the database was made by a newer version of Handrail: run that version"
              + " or a later one, or bring back the back-up from before the upgrade");
    }
    if (any(steps, step -> step.isApplied() && !isAsItWas(step))) {
      throw new StartRefused(
          "the database was made by another build of Handrail, whose steps differ"
              + " from this one's: run the build that made it, or begin a new data directory and import"
              + " the lists again");
    }
  }

  /** Steps that somebody took and this program does not know. Without this check they would be passed over in silence. */
  private static boolean isOfANewerVersion(MigrationState state) {
    return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.MISSING_SUCCESS;
  }

  private static boolean isAsItWas(MigrationInfo step) {
    return step.isChecksumMatching() && step.isDescriptionMatching() && step.isTypeMatching();
  }

  private static boolean any(MigrationInfo[] steps, Predicate<MigrationInfo> test) {
    return Arrays.stream(steps).anyMatch(test);
  }

  private static StartRefused refusal(FlywayException e) {
    if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
      return new StartRefused(
          "the database holds tables of another program: give Handrail one of its"
              + " own, and name that in HANDRAIL_DATABASE_URL",
          e);
    }
    String state = FailureReason.sqlState(e);
    if (state.equals(NO_RIGHT)) {
      return new StartRefused(
          "the database's user may not make tables there: make it the owner of"
              + " the database (alter database … owner to …)",
          e);
    }
    return new StartRefused(
        "the database could not be brought to this version of Handrail (SQL state " + state
            + "), and stays as it was: run the version that ran before, and report this",
        e);
  }
}
