package org.handrail.treatment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.StaffId;

/** What was said of open places, without a database; nobody says anything new. */
public final class MemoryOpenPlaces implements OpenPlaces {

  private final Map<ListingId, Said> said;

  public MemoryOpenPlaces(Map<ListingId, Said> said) {
    this.said = Map.copyOf(said);
  }

  @Override
  public Optional<Said> find(ListingId id) {
    return Optional.ofNullable(said.get(id));
  }

  @Override
  public Map<ListingId, Said> listAll() {
    return said;
  }

  @Override
  public Map<ListingId, Said> latest(Collection<ListingId> ids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<TrialFinding> say(ListingId id, Capacity capacity, StaffId by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean unsay(ListingId id) {
    throw new UnsupportedOperationException();
  }
}
