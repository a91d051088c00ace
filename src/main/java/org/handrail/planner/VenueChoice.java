package org.handrail.planner;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.handrail.directory.VenueType;
import org.jspecify.annotations.Nullable;

/** What somebody answers to "in person or online?", the usual answer first: people help more than screens. */
public enum VenueChoice {
  RATHER_IN_PERSON("prefer-in-person", null, VenueType.IN_PERSON),
  RATHER_ONLINE("prefer-online", null, VenueType.ONLINE),
  EITHER("either", null, null),
  IN_PERSON("in-person", VenueType.IN_PERSON, null),
  ONLINE("online", VenueType.ONLINE, null);

  /** What can be answered, for whoever answers something else. */
  public static final String CODES = "in-person, online, either, prefer-in-person or prefer-online";

  private final String code;
  private final @Nullable VenueType only;
  private final @Nullable VenueType rather;

  VenueChoice(String code, @Nullable VenueType only, @Nullable VenueType rather) {
    this.code = code;
    this.only = only;
    this.rather = rather;
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
    return rather == null ? Set.of() : Set.of(rather);
  }
}
