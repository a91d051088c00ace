package org.handrail.planner;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.handrail.directory.VenueType;
import org.jspecify.annotations.Nullable;

/** What somebody answers to "in person or online?", the usual answer first: people help more than screens. */
public enum VenueChoice {
  RATHER_IN_PERSON("prefer-in-person", null, Set.of(VenueType.IN_PERSON)),
  RATHER_ONLINE("prefer-online", null, Set.of(VenueType.ONLINE)),
  EITHER("either", null, Set.of()),
  IN_PERSON("in-person", VenueType.IN_PERSON, Set.of()),
  ONLINE("online", VenueType.ONLINE, Set.of());

  private final String code;
  private final @Nullable VenueType only;
  private final Set<VenueType> preferred;

  VenueChoice(String code, @Nullable VenueType only, Set<VenueType> preferred) {
    this.code = code;
    this.only = only;
    this.preferred = preferred;
  }

  /** The one of this {@link #code}, if there is one. */
  public static Optional<VenueChoice> find(String code) {
    return Arrays.stream(values()).filter(choice -> choice.code.equals(code)).findFirst();
  }

  /** The word that command line, JSON and forms use. */
  public String code() {
    return code;
  }

  /** The only way of attending, or null when there are two. */
  public @Nullable VenueType only() {
    return only;
  }

  /** The ways of attending that count for a meeting. */
  public Set<VenueType> preferred() {
    return preferred;
  }
}
