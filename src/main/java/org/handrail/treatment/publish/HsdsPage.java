package org.handrail.treatment.publish;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A page of a list, as HSDS has it.
 *
 * @param totalPages at least 1
 * @param pageNumber from 1; one after the last is empty
 * @param size how many are on this page
 * @param empty whether nothing is on this page
 */
@JsonNaming(SnakeCaseStrategy.class)
public record HsdsPage<T>(
    int totalItems,
    int totalPages,
    int pageNumber,
    int size,
    boolean firstPage,
    boolean lastPage,
    boolean empty,
    List<T> contents) {

  public HsdsPage {
    contents = List.copyOf(contents);
  }

  /**
   * The page of a list; only what stands on it is made.
   *
   * @param number from 1
   * @param perPage how many on a page
   */
  public static <S, T> HsdsPage<T> of(List<S> all, int number, int perPage, Function<S, T> maker) {
    int pages = Math.max(1, Math.ceilDiv(all.size(), perPage));
    int from = (int) Math.min(all.size(), (number - 1L) * perPage);
    int to = (int) Math.min(all.size(), (long) from + perPage);
    List<T> contents = all.subList(from, to).stream().map(maker).toList();
    return new HsdsPage<>(
        all.size(),
        pages,
        number,
        contents.size(),
        number == 1,
        number == pages,
        contents.isEmpty(),
        contents);
  }
}
