package org.handrail.staff.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.site.input.JsonReader;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Grant;
import org.handrail.staff.GrantAdvice;
import org.handrail.staff.ProgramKeys;
import org.handrail.staff.Role;
import org.handrail.staff.SignInWay;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffMember;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffSignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who keeps the site, for programs of an operator. Every key of an operator reads it. What makes or unmakes staff needs a key that
 * was made for it: whoever finds another one must not be able to let themselves in for good.
 */
@RestController
@ForStaff(Role.OPERATOR)
@RequestMapping("/api/desk/staff")
class StaffApi {

  private static final JsonReader.Document DOCUMENT = new JsonReader.Document("staff", true);
  private static final int LONGEST_NAME = 100;
  private static final int MOST_GRANTS = 100;
  private static final String ONE = "/{id:[0-9a-f-]+}";
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Staff staff;
  private final StaffSignIns signIns;
  private final ProgramKeys keys;
  private final StaffCookie cookie;

  StaffApi(Staff staff, StaffSignIns signIns, ProgramKeys keys, StaffCookie cookie) {
    this.staff = staff;
    this.signIns = signIns;
    this.keys = keys;
    this.cookie = cookie;
  }

  /**
   * One of the staff.
   *
   * @param signsInBy how they can sign in; nothing before they have joined
   * @param invitedUntil the end of an invitation that was not used yet, or null
   */
  record Member(
      String id,
      String name,
      List<Given> grants,
      String added,
      @JsonProperty("signs_in_by") List<String> signsInBy,
      @JsonProperty("invited_until") @Nullable Instant invitedUntil) {}

  /**
   * What one may do.
   *
   * @param name of what it is for, today; null for the operator's, and where there is no such thing now
   */
  record Given(String grant, @Nullable String name) {}

  private record ToInvite(String name, Set<Grant> grants) {}

  /**
   * An invitation, told this once.
   *
   * @param link at which it is taken up, with the code
   */
  record Invited(String id, String name, String code, String link, Instant until) {}

  @GetMapping(produces = JSON)
  List<Member> list(CurrentStaff who) {
    List<StaffMember> all = staff.list();
    Map<Grant, String> things = staff.nameThings(
        all.stream().flatMap(member -> member.grants().stream()).collect(Collectors.toSet()));
    return all.stream().map(member -> member(member, things)).toList();
  }

  @PostMapping(consumes = JSON, produces = JSON)
  ResponseEntity<Invited> invite(
      CurrentStaff who, @RequestBody byte[] body, HttpServletRequest request) {
    requireKeyForStaff(request);
    // Read whole before anything is done: a field that nobody knows is found at the end.
    ToInvite sent =
        JsonReader.read(body, DOCUMENT, json -> new ToInvite(name(json), grants(json, Set.of())));
    Staff.Invitation invitation = staff.invite(sent.name(), sent.grants(), who.id());
    return ResponseEntity.status(HttpStatus.CREATED).body(invited(invitation, request));
  }

  /** Invites again; the code before opens nothing any more. */
  @PostMapping(path = ONE + "/again", produces = JSON)
  Invited inviteAgain(CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    requireKeyForStaff(request);
    return invited(staff.inviteAgain(id(id), who.id()), request);
  }

  /** Gives these grants and no others. */
  @PutMapping(path = ONE + "/grants", consumes = JSON, produces = JSON)
  Member change(
      CurrentStaff who,
      @PathVariable("id") String id,
      @RequestBody byte[] body,
      HttpServletRequest request) {
    requireKeyForStaff(request);
    StaffMember before = known(id);
    Set<Grant> grants = JsonReader.read(body, DOCUMENT, json -> grants(json, before.grants()));
    staff.change(before.id(), grants, who.id());
    StaffMember after = known(id);
    return member(after, staff.nameThings(after.grants()));
  }

  /** Signs somebody out everywhere; keys of their programs go on. */
  @PostMapping(ONE + "/sign-out")
  ResponseEntity<Void> signOut(
      CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    requireKeyForStaff(request);
    signIns.signOutEverywhere(id(id), who.id());
    return ResponseEntity.noContent().build();
  }

  @DeleteMapping(ONE)
  ResponseEntity<Void> remove(
      CurrentStaff who, @PathVariable("id") String id, HttpServletRequest request) {
    requireKeyForStaff(request);
    staff.remove(id(id), who.id());
    return ResponseEntity.noContent().build();
  }

  private void requireKeyForStaff(HttpServletRequest request) {
    if (StaffGate.key(request).filter(keys::mayChangeStaff).isEmpty()) {
      throw new StaffRefused(StaffError.KEY_NOT_ENOUGH);
    }
  }

  private static String name(JsonReader json) {
    String name = json.line("name");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new InvalidParameter(
          "name", "Write a name of 1 to " + LONGEST_NAME + " characters, to know them by.");
    }
    return name;
  }

  private Set<Grant> grants(JsonReader json, Set<Grant> already) {
    List<@Nullable String> texts = json.findTexts("grants");
    if (texts == null || texts.isEmpty() || texts.size() > MOST_GRANTS) {
      throw new InvalidParameter(
          "grants",
          "Write 1 to " + MOST_GRANTS
              + " grants, such as [\"operator\"] or [\"coordinator:county\"].");
    }
    Set<Grant> grants = new TreeSet<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String field = "grants." + i;
      Grant grant = Optional.ofNullable(text)
          .flatMap(Grant::find)
          .orElseThrow(() -> new InvalidParameter(
              field,
              "Write operator, or list-keeper, provider or coordinator with a colon and an id,"
                  + " such as coordinator:county."));
      if (!staff.findUnknown(Set.of(grant), already).isEmpty()) {
        throw new InvalidParameter(field, GrantAdvice.of(grant.role()));
      }
      grants.add(grant);
    }
    return grants;
  }

  private StaffMember known(String id) {
    StaffId wanted = id(id);
    return staff.list().stream()
        .filter(member -> member.id().equals(wanted))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static StaffId id(String text) {
    return StaffId.find(text).orElseThrow(NotFound::new);
  }

  private Invited invited(Staff.Invitation invitation, HttpServletRequest request) {
    StaffMember member = invitation.member();
    String code = invitation.code().text();
    return new Invited(
        member.id().toString(),
        member.name(),
        code,
        JoinController.link(cookie.origin(request), code),
        invitation.until());
  }

  private static Member member(StaffMember member, Map<Grant, String> things) {
    return new Member(
        member.id().toString(),
        member.name(),
        member.grants().stream()
            .map(grant -> new Given(grant.toString(), things.get(grant)))
            .toList(),
        member.added().toString(),
        member.signsInBy().stream().map(SignInWay::code).toList(),
        member.invitedUntil());
  }
}
