package org.handrail.staff.web;

import java.time.Instant;
import java.util.List;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffAction;
import org.handrail.staff.StaffActionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was done at the desk, for programs of an operator: the newest first, page by page. */
@RestController
@ForStaff(Role.OPERATOR)
class ActionsApi {

  private static final int MOST = 200;

  private final Staff staff;

  ActionsApi(Staff staff) {
    this.staff = staff;
  }

  /**
   * A page of the log.
   *
   * @param next what {@code before} is for the page after it; null on the last one
   */
  record Log(List<Done> actions, @Nullable String next) {}

  /** Something that was done. */
  record Done(Instant at, String who, String name, String action, String target) {

    static Done of(StaffAction action) {
      return new Done(
          action.at(), action.who().toString(), action.name(), action.action(), action.target());
    }
  }

  @GetMapping(path = "/api/desk/actions", produces = MediaType.APPLICATION_JSON_VALUE)
  Log list(
      CurrentStaff who,
      @RequestParam(name = "limit", defaultValue = "50") String limit,
      @RequestParam(name = "before", defaultValue = "") String before) {
    int most = limit(limit);
    // One more tells whether there is a page after this.
    List<StaffAction> found = staff.listActionsBefore(place(before), most + 1);
    List<StaffAction> page = found.subList(0, Math.min(most, found.size()));
    String next = found.size() > most ? page.getLast().id().toString() : null;
    return new Log(page.stream().map(Done::of).toList(), next);
  }

  private static int limit(String text) {
    int limit = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MOST) {
      throw new InvalidParameter("limit", "Write a whole number from 1 to " + MOST + ".");
    }
    return limit;
  }

  private static @Nullable StaffActionId place(String text) {
    return text.isEmpty()
        ? null
        : StaffActionId.find(text)
            .orElseThrow(() -> new InvalidParameter(
                "before", "Send next of the page before as it is, or leave it out."));
  }
}
