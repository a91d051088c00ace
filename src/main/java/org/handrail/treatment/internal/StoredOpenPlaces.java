package org.handrail.treatment.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.directory.feed.PlainText;
import org.handrail.platform.database.Transactions;
import org.handrail.platform.schedule.RefreshSignal;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.StaffId;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.contract.PromiseWords;
import org.springframework.stereotype.Service;

/** What providers say of their open places, in the database; everybody else is answered from the snapshot. */
@Service
class StoredOpenPlaces implements OpenPlaces {

  /** What nobody has said anew for so long is deleted. */
  static final Duration KEPT = Duration.ofDays(90);

  private final JdbcOpenPlaces rows;
  private final JdbcTreatmentSources versions;
  private final StoredTreatment treatment;
  private final Transactions transactions;
  private final RefreshSignal changed;
  private final Clock clock;

  StoredOpenPlaces(
      JdbcOpenPlaces rows,
      JdbcTreatmentSources versions,
      StoredTreatment treatment,
      Transactions transactions,
      RefreshSignal changed,
      Clock clock) {
    this.rows = rows;
    this.versions = versions;
    this.treatment = treatment;
    this.transactions = transactions;
    this.changed = changed;
    this.clock = clock;
  }

  @Override
  public Optional<Said> find(ListingId id) {
    return Optional.ofNullable(listAll().get(id));
  }

  @Override
  public Map<ListingId, Said> listAll() {
    return treatment.openPlaces();
  }

  @Override
  public Map<ListingId, Said> latest(Collection<ListingId> ids) {
    return transactions.shortView(() -> rows.find(ids));
  }

  @Override
  public List<TrialFinding> say(ListingId id, Capacity capacity, StaffId by) {
    String note = PlainText.line(capacity.note(), Capacity.MAX_NOTE_LENGTH);
    List<TrialFinding> broken = PromiseWords.brokenByListing(note).stream()
        .map(promise -> new TrialFinding(
            "note", "treatment.own.finding.promise", List.of(), promise.messageKey(), true))
        .toList();
    if (broken.isEmpty()) {
      Said said = new Said(
          new Capacity(capacity.available(), capacity.maximum(), note),
          clock.instant().truncatedTo(ChronoUnit.MILLIS));
      transactions.shortChange(() -> {
        rows.put(id, said, by);
        versions.bumpPlaces();
        return id;
      });
      changed.signal();
    }
    return broken;
  }

  @Override
  public boolean unsay(ListingId id) {
    boolean any = transactions.shortChange(() -> {
      boolean deleted = rows.delete(id);
      if (deleted) {
        versions.bumpPlaces();
      }
      return deleted;
    });
    changed.signal();
    return any;
  }

  /** Deletes what is too old to say anything. */
  void deleteOld() {
    transactions.shortChange(() -> {
      int gone = rows.deleteBefore(clock.instant().minus(KEPT));
      if (gone > 0) {
        versions.bumpPlaces();
      }
      return gone;
    });
  }
}
