package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.site.input.FormReader;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.DeskPlace;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Grant;
import org.handrail.staff.ProgramKey;
import org.handrail.staff.ProgramKeys;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffSignIns;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk: what is theirs, what they did, the keys of their programs. */
@Controller
@ForStaff
class DeskController {

  private static final int LAST = 20;
  private static final int LONGEST_LABEL = 60;

  private final Staff staff;
  private final ProgramKeys keys;
  private final StaffSignIns signIns;
  private final StaffCookie cookie;
  private final List<DeskPlace> places;

  DeskController(
      Staff staff,
      ProgramKeys keys,
      StaffSignIns signIns,
      StaffCookie cookie,
      List<DeskPlace> places) {
    this.staff = staff;
    this.keys = keys;
    this.signIns = signIns;
    this.cookie = cookie;
    this.places =
        places.stream().sorted(Comparator.comparingInt(DeskPlace::order)).toList();
  }

  /** What a program is told of whom its key stands for. */
  record Whoami(String name, List<String> grants) {}

  @GetMapping("/desk")
  ModelAndView desk(CurrentStaff who, HttpServletRequest request) {
    FormReader form = new FormReader(request.getParameterMap(), "staff.problem");
    return page(who, form);
  }

  private ModelAndView page(CurrentStaff who, FormReader form) {
    return new ModelAndView(
        "staff/desk",
        Map.of(
            "who", who,
            "places", places.stream().filter(place -> place.isFor(who)).toList(),
            "keys", keys.listKeys(who.id()),
            "actions", staff.listActions(who.id(), LAST),
            "done",
                form.oneOf("done", List.of("joined", "signed-out-elsewhere", "key-ended"))
                    .orElse(""),
            "errors", form.errors(),
            "label", form.typed("label"),
            "forStaff", form.isOn("staff")));
  }

  /** The key is in the answer to this one request and nowhere else, so it is no address to come back to. */
  @PostMapping("/desk/keys")
  ModelAndView makeKey(CurrentStaff who, HttpServletRequest request) {
    FormReader form = new FormReader(request.getParameterMap(), "staff.problem");
    Optional<String> label = form.text("label")
        .map(text -> form.typed("label"))
        .filter(text -> text.length() <= LONGEST_LABEL);
    boolean forStaff = who.isOperator() && form.isOn("staff");
    if (label.isEmpty()) {
      form.refuse("label", "label", LONGEST_LABEL);
    }
    if (forStaff && cookie.find(request).filter(signIns::isFresh).isEmpty()) {
      form.refuse("staff", "key.again");
    }
    if (label.isEmpty() || !form.errors().isEmpty()) {
      ModelAndView again = page(who, form);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    ProgramKeys.NewKey made =
        forStaff ? keys.makeStaffKey(who.id(), label.get()) : keys.makeKey(who.id(), label.get());
    return new ModelAndView(
        "staff/key", Map.of("key", made.key(), "text", made.token().text()));
  }

  @PostMapping("/desk/keys/{id}/end")
  ResponseEntity<Void> endKey(
      CurrentStaff who, @PathVariable("id") UUID id, HttpServletRequest request) {
    keys.endKey(who.id(), new ProgramKey.Id(id));
    return SeeOther.to("/desk?done=key-ended", request);
  }

  @GetMapping(path = "/api/desk", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Whoami> whoami(CurrentStaff who) {
    List<String> grants = who.grants().stream().sorted().map(Grant::toString).toList();
    return ResponseEntity.ok(new Whoami(who.name(), grants));
  }
}
