package org.handrail.planner.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * The week as a picture: a column for each day, time going down.
 *
 * @param hours the full hours that have a line
 * @param heightPx how tall a column is
 * @param columns the days
 */
public record WeekPicture(List<Hour> hours, int heightPx, List<Column> columns) {

  public WeekPicture {
    hours = List.copyOf(hours);
    columns = List.copyOf(columns);
  }

  /** A line across. */
  public record Hour(LocalTime time, int y) {}

  /**
   * A day.
   *
   * @param sentence what it holds, for those who don't see it
   * @param picks how many picks it holds
   */
  public record Column(LocalDate date, String sentence, int picks, List<Mark> marks) {

    public Column {
      marks = List.copyOf(marks);
    }
  }

  /**
   * Something in a column.
   *
   * @param kind {@code busy}, {@code pick} or {@code way}
   * @param xPercent left edge, in percent of the column
   * @param widthPercent width, in percent of the column
   * @param y upper edge
   * @param height in pixels
   * @param lines what it says, one above the other
   * @param wide what it says where a small picture is printed, which has wider columns than on a phone
   */
  public record Mark(
      String kind,
      int xPercent,
      int widthPercent,
      int y,
      int height,
      List<String> lines,
      List<String> wide) {

    public Mark {
      lines = List.copyOf(lines);
      wide = List.copyOf(wide);
    }
  }
}
