package org.handrail.treatment.web;

import java.util.List;
import java.util.Map;
import org.handrail.atlas.NamedPlace;
import org.handrail.directory.SearchRadius;
import org.handrail.directory.map.MapPicture;
import org.handrail.site.input.FieldError;
import org.handrail.treatment.Need;
import org.handrail.treatment.NeedKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the page of treatment shows.
 *
 * @param form what was asked for, as it was answered
 * @param meant what words were taken to mean, where they are nobody's name; or null
 * @param place the place that the typed name stands for, or null
 * @param otherPlaces what else it might stand for
 * @param total how many listings there are
 * @param hits those shown, in order
 * @param whatIf the one condition without which most is found, when nothing is, rather one of which no listing tells; or null
 * @param map where they lie, or null
 * @param offer what can be asked for, by kind
 * @param distances the distances to choose from
 * @param errors what to correct; then nothing was looked for
 * @param empty whether this server has no directory of treatment
 */
public record TreatmentView(
    TreatmentForm form,
    @Nullable Meant meant,
    @Nullable NamedPlace place,
    List<NamedPlace> otherPlaces,
    int total,
    List<ListingView> hits,
    @Nullable WhatIf whatIf,
    @Nullable MapPicture map,
    Map<NeedKind, List<Need>> offer,
    List<SearchRadius> distances,
    List<FieldError> errors,
    boolean empty) {

  /**
   * What words were taken to mean.
   *
   * @param words as typed
   * @param needs at least one
   */
  public record Meant(String words, List<Need> needs) {

    public Meant {
      needs = List.copyOf(needs);
    }
  }

  /**
   * One condition less.
   *
   * @param condition a kind of need, {@code needs} for all of them, {@code words}, {@code open} or {@code within}
   * @param count how many listings there are then
   * @param unstated whether no listing at all tells of what is asked for, so that it may be offered all the same
   */
  public record WhatIf(String condition, int count, boolean unstated) {

    /** The message that names the condition. */
    public String key() {
      return NeedKind.find(condition).map(NeedKind::messageKey).orElse("treatment." + condition);
    }
  }

  public boolean isPlaceUnknown() {
    return errors.isEmpty() && !form.near().isEmpty() && place == null;
  }

  public boolean isRefused() {
    return !errors.isEmpty();
  }

  /** Whether all that is shown is made up. */
  public boolean isInvented() {
    return !hits.isEmpty() && hits.stream().allMatch(ListingView::invented);
  }

  /** How many more there are. */
  public int more() {
    return total - hits.size();
  }
}
