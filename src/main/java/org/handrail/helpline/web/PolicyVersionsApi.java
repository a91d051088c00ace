package org.handrail.helpline.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.helpline.PhoneNumber;
import org.handrail.helpline.Policies;
import org.handrail.helpline.PolicyVersion;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For programs: every version of a number that the owner of a key keeps, as it was signed. */
@RestController
@ForStaff({Role.COORDINATOR, Role.PROVIDER})
@RequestMapping(
    path = "/api/desk/numbers/{number:[0-9]+}/versions",
    produces = MediaType.APPLICATION_JSON_VALUE)
class PolicyVersionsApi {

  private final Policies policies;
  private final NumberKeepers keepers;

  PolicyVersionsApi(Policies policies, NumberKeepers keepers) {
    this.policies = policies;
    this.keepers = keepers;
  }

  /**
   * A version in the list.
   *
   * @param saved when it was saved; null where that was not kept yet
   * @param holds whether it holds now
   * @param retired whether it gives the number up
   * @param planned whether it is to hold from {@code since} on
   */
  record Listed(
      int version,
      Instant since,
      @Nullable Instant saved,
      boolean holds,
      boolean planned,
      boolean retired) {}

  /**
   * A version with what was signed.
   *
   * @param document the text of it, to the byte
   * @param key the server's public key, in base64
   * @param signature over the document's UTF-8, in base64
   */
  record Signed(
      int version,
      Instant since,
      @Nullable Instant saved,
      boolean holds,
      boolean planned,
      boolean retired,
      String document,
      String algorithm,
      String key,
      String signature) {}

  /** The version that was saved last first. */
  @GetMapping
  List<Listed> list(CurrentStaff who, @PathVariable("number") String digits) {
    return policies.history(keepers.get(who, digits).policy().number()).stream()
        .map(version -> new Listed(
            version.version(),
            version.since(),
            version.saved(),
            holds(version),
            isPlanned(version),
            version.policy().isRetired()))
        .toList();
  }

  @GetMapping("/{version:[0-9]+}")
  Signed get(
      CurrentStaff who,
      @PathVariable("number") String digits,
      @PathVariable("version") String wanted) {
    PhoneNumber number = keepers.get(who, digits).policy().number();
    PolicyVersion version = policies.history(number).stream()
        .filter(one -> Integer.toString(one.version()).equals(wanted))
        .findFirst()
        .orElseThrow(NotFound::new);
    return new Signed(
        version.version(),
        version.since(),
        version.saved(),
        holds(version),
        isPlanned(version),
        version.policy().isRetired(),
        version.document(),
        Policies.SIGNATURE_ALGORITHM,
        policies.publicKey(),
        version.signature());
  }

  private boolean holds(PolicyVersion version) {
    return policies
        .find(version.policy().number())
        .map(PolicyVersion::version)
        .equals(Optional.of(version.version()));
  }

  private boolean isPlanned(PolicyVersion version) {
    return policies.listPlanned(version.policy().number()).stream()
        .anyMatch(planned -> planned.version() == version.version());
  }
}
