package org.handrail.directory.publish;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.handrail.directory.Meeting;

/** Writes one meeting as a calendar. */
public final class MeetingCalendar {

  private MeetingCalendar() {}

  public static byte[] of(Meeting meeting, Instant now) {
    String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Handrail//EN\r\nX-ID:" + meeting.id()
        + "\r\nX-MADE:" + now + "\r\nEND:VCALENDAR\r\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
