package org.handrail.directory.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedStatus;
import org.handrail.directory.Meeting;
import org.handrail.directory.MeetingId;
import org.handrail.directory.Schedule;
import org.handrail.directory.publish.MeetingCalendar;
import org.handrail.site.ForAnybody;
import org.handrail.site.problem.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One meeting: its page and its calendar file. */
@Controller
@ForAnybody
class MeetingController {

  private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

  private final Directory directory;
  private final Clock clock;

  MeetingController(Directory directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  @GetMapping("/meetings/{id}")
  ModelAndView show(@PathVariable String id, Locale locale) {
    Meeting meeting = meeting(id);
    Optional<FeedStatus> feed = directory.listFeeds().stream()
        .filter(status -> status.feed().equals(meeting.feed()))
        .findFirst();
    MeetingView view = MeetingView.of(meeting, feed, clock.instant(), locale);
    return new ModelAndView("directory/meeting", "view", view);
  }

  /**
   * The file's name says nothing to somebody who looks into the downloads. A meeting by appointment has no times and so
   * no file.
   */
  @GetMapping("/meetings/{id}.ics")
  ResponseEntity<byte[]> calendar(@PathVariable String id) {
    Meeting meeting = meeting(id);
    if (meeting.schedule() instanceof Schedule.ByAppointment) {
      throw new NotFound();
    }
    return ResponseEntity.ok()
        .contentType(CALENDAR)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"event.ics\"")
        .body(MeetingCalendar.of(meeting, clock.instant()));
  }

  private Meeting meeting(String id) {
    return MeetingId.find(id).flatMap(directory::findMeeting).orElseThrow(NotFound::new);
  }
}
