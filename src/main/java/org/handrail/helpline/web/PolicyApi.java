package org.handrail.helpline.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policies;
import org.handrail.helpline.Policy;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.helpline.PolicyDocument;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.input.SaveParameters;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.site.problem.NotFound;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs: the policies that the owner of a key keeps. */
@RestController
@ForStaff({Role.COORDINATOR, Role.PROVIDER})
@RequestMapping(path = "/api/desk/numbers", produces = MediaType.APPLICATION_JSON_VALUE)
class PolicyApi {

  private final Policies policies;
  private final NumberKeepers keepers;
  private final Staff staff;
  private final MessageSource messages;
  private final Clock clock;

  PolicyApi(
      Policies policies, NumberKeepers keepers, Staff staff, MessageSource messages, Clock clock) {
    this.policies = policies;
    this.keepers = keepers;
    this.staff = staff;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * A number that one keeps.
   *
   * @param version that was saved last
   * @param holds the version that holds now, or null
   * @param retired whether it was given up
   * @param planned what begins later, the soonest first
   */
  record Own(
      String number,
      String kind,
      String helpline,
      int version,
      @Nullable Integer holds,
      boolean retired,
      List<Planned> planned) {}

  /** A version that begins later. */
  record Planned(int version, Instant since) {}

  /** What was found when a policy was tried. */
  record Found(boolean saved, int version, Instant since, List<TrialFinding.Told> findings) {}

  @GetMapping
  List<Own> list(CurrentStaff who) {
    return policies.listLatest().stream()
        .filter(version -> NumberKeepers.may(who, version.policy()))
        .map(this::own)
        .toList();
  }

  private Own own(PolicyVersion latest) {
    Policy policy = latest.policy();
    Optional<PolicyVersion> holds = policies.find(policy.number());
    return new Own(
        policy.number().digits(),
        policy.kind().code(),
        policy.helpline(),
        latest.version(),
        holds.map(PolicyVersion::version).orElse(null),
        holds.filter(version -> version.policy().isRetired()).isPresent(),
        policies.listPlanned(policy.number()).stream()
            .map(planned -> new Planned(planned.version(), planned.since()))
            .toList());
  }

  /** What holds now, or else what was saved last; the tag is of what was saved last. */
  @GetMapping("/{number:[0-9]+}")
  ResponseEntity<byte[]> get(CurrentStaff who, @PathVariable("number") String digits) {
    PolicyVersion version = keepers.get(who, digits);
    return ResponseEntity.ok()
        .eTag(Integer.toString(version.version()))
        .body(policies
            .find(version.policy().number())
            .orElse(version)
            .document()
            .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Tries a policy, and saves it with {@code If-Match} and the version that was seen, unless {@code try=yes}. A number that has no policy
   * yet is the operator's to enter, with version 0.
   *
   * @param from the moment from which it is to hold, with its offset; empty for at once
   */
  @PutMapping(path = "/{number:[0-9]+}", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Found> put(
      CurrentStaff who,
      @PathVariable("number") String digits,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestParam(name = "try", defaultValue = "no") String only,
      @RequestParam(name = "from", defaultValue = "") String from,
      @RequestBody byte[] body) {
    PhoneNumber number = keepers.getWritable(who, digits);
    Policy policy = PolicyDocument.readPolicy(body);
    if (!policy.number().equals(number)) {
      throw new InvalidParameter("number");
    }
    if (!NumberKeepers.may(who, policy)) {
      throw new NotFound();
    }
    PolicyBeginning beginning = beginning(from);
    if (SaveParameters.isOnlyTried(only)) {
      return ResponseEntity.ok(found(policies.attempt(policy, beginning), false));
    }
    return saved(
        who, "policy-saved", policies.save(policy, SaveParameters.versionSeen(match), beginning));
  }

  /** Gives a number up from now on, with {@code If-Match} and the version that was seen, unless {@code try=yes}. */
  @DeleteMapping("/{number:[0-9]+}")
  ResponseEntity<Found> retire(
      CurrentStaff who,
      @PathVariable("number") String digits,
      @RequestHeader(name = "If-Match", defaultValue = "") String match,
      @RequestParam(name = "try", defaultValue = "no") String only) {
    PhoneNumber number = keepers.get(who, digits).policy().number();
    if (SaveParameters.isOnlyTried(only)) {
      return ResponseEntity.ok(found(policies.attemptToRetire(number), false));
    }
    return saved(
        who,
        "number-retired",
        policies.retire(number, SaveParameters.versionSeen(match), PolicyBeginning.AT_ONCE));
  }

  private ResponseEntity<Found> saved(CurrentStaff who, String did, Policies.Trial trial) {
    if (!trial.isGood()) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(found(trial, false));
    }
    staff.note(
        who.id(),
        did,
        trial.version().policy().number() + " (" + trial.version().version() + ")");
    int version = trial.version().version();
    return ResponseEntity.status(version == 1 ? HttpStatus.CREATED : HttpStatus.OK)
        .eTag(Integer.toString(version))
        .body(found(trial, true));
  }

  private Found found(Policies.Trial trial, boolean saved) {
    return new Found(
        saved,
        trial.version().version(),
        trial.version().since(),
        TrialFinding.told(trial.findings(), messages));
  }

  private PolicyBeginning beginning(String from) {
    if (from.isEmpty()) {
      return PolicyBeginning.AT_ONCE;
    }
    try {
      return PolicyBeginning.find(OffsetDateTime.parse(from).toInstant(), clock.instant())
          .orElseThrow(PolicyApi::badBeginning);
    } catch (DateTimeException e) {
      throw badBeginning();
    }
  }

  private static InvalidParameter badBeginning() {
    return new InvalidParameter(
        "from",
        "Write a moment within the next year with its offset, such as 2030-01-31T08:00:00Z, or leave it out.");
  }
}
