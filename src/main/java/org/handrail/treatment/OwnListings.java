package org.handrail.treatment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handrail.site.problem.TrialFinding;
import org.handrail.site.problem.VersionChanged;
import org.handrail.staff.StaffId;

/**
 * What providers say of their own listings. It stands in the place of what a directory says, also when the directory changes or is taken out, until the
 * provider gives the listing back. Nobody's right is asked here: who calls this has made sure of it.
 */
public interface OwnListings {

  /**
   * A listing that was tried.
   *
   * @param listing as it would be shown: its texts made plain, its phones tried
   * @param version of it once it is saved; as it stands while it is only tried
   * @param findings what is wrong, the gravest first
   */
  record Trial(Listing listing, int version, List<TrialFinding> findings) {

    public Trial {
      findings = List.copyOf(findings);
    }

    /** Whether it can be saved. */
    public boolean isGood() {
      return findings.stream().noneMatch(TrialFinding::refused);
    }
  }

  /** All listings of these providers, by name: what they saved, and what only a directory says. */
  List<OwnListing> listOf(Set<ProviderId> providers);

  /** What any provider saved last, the latest first. */
  List<OwnListing> listLatest(int most);

  /** A listing that its provider or a directory knows. */
  Optional<OwnListing> find(ListingId id);

  /** All that was saved of a listing, the latest first. */
  List<OwnListingVersion> history(ListingId id);

  /** Tries a listing without saving it: broken promises, an address of no public page, numbers that nobody can dial, hours told twice. */
  Trial attempt(Listing listing);

  /**
   * Saves a listing when it is good, as its provider's own word of today.
   *
   * @param basedOn the version that the writer saw, 0 when there was none
   * @throws VersionChanged when another version was saved meanwhile
   */
  Trial save(Listing listing, int basedOn, StaffId by);

  /**
   * Gives a listing back to its directory; one that no directory has is found by nobody from then on. Nothing happens when it is given back already.
   *
   * @param basedOn the version that the writer saw
   * @return the version by which it is given back; 0 when nothing was saved ever
   * @throws VersionChanged when another version was saved meanwhile
   */
  int giveBack(ListingId id, int basedOn, StaffId by);
}
