package org.handrail.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.handrail.platform.SiteAddress;
import org.handrail.site.ForAnybody;
import org.handrail.site.input.JsonReader;
import org.handrail.site.limits.AnonymousCallLimiter;
import org.handrail.site.limits.ClientAddressLimiter;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffError;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffLimit;
import org.handrail.staff.StaffMember;
import org.handrail.staff.StaffPasskeys;
import org.handrail.staff.StaffRefused;
import org.handrail.staff.StaffToken;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the script of the join and sign-in pages asks, to make a passkey and to sign in with one. */
@RestController
@ForAnybody
@RequestMapping(path = "/api/desk/passkey", consumes = MediaType.APPLICATION_JSON_VALUE)
class PasskeyApi {

  private static final JsonReader.Document DOCUMENT = new JsonReader.Document("body", true);
  private static final int MOST_ANSWER = 16 * 1024;

  private final Staff staff;
  private final StaffPasskeys passkeys;
  private final StaffCookie cookie;
  private final SiteAddress address;
  private final ClientAddressLimiter sources;
  private final AnonymousCallLimiter anonymous;

  PasskeyApi(
      Staff staff,
      StaffPasskeys passkeys,
      StaffCookie cookie,
      SiteAddress address,
      ClientAddressLimiter sources,
      AnonymousCallLimiter anonymous) {
    this.staff = staff;
    this.passkeys = passkeys;
    this.cookie = cookie;
    this.address = address;
    this.sources = sources;
    this.anonymous = anonymous;
  }

  /** What an authenticator is to sign, and for whom it would make a key. */
  record Challenge(
      String challenge, @Nullable String user, @Nullable String name) {}

  /** An answer of an authenticator, and the invitation that it is for. */
  record Answer(@Nullable String code, String credential) {}

  @PostMapping("/challenge")
  Challenge challenge(@RequestBody byte[] body, HttpServletRequest request) {
    requireOffered();
    Optional<String> code = read(body, read -> Optional.ofNullable(read.findText("code")));
    sources.count(StaffLimit.PASSKEY_CHALLENGES, request);
    return anonymous.call(() -> {
      if (code.isEmpty()) {
        return new Challenge(base64(passkeys.challenge()), null, null);
      }
      StaffMember invited = code.flatMap(StaffToken::find)
          .flatMap(staff::findInvited)
          .orElseThrow(() -> new StaffRefused(StaffError.INVITATION_OVER));
      return new Challenge(
          base64(passkeys.challenge()), base64(bytes(invited.id())), invited.name());
    });
  }

  @PostMapping("/join")
  ResponseEntity<List<String>> join(@RequestBody byte[] body, HttpServletRequest request) {
    requireOffered();
    Answer sent = answer(body);
    StaffToken code = StaffToken.find(sent.code() == null ? "" : sent.code())
        .orElseThrow(() -> new StaffRefused(StaffError.INVITATION_OVER));
    return signedIn(request, () -> passkeys.join(code, cookie.origin(request), sent.credential()));
  }

  @PostMapping("/sign-in")
  ResponseEntity<List<String>> signIn(@RequestBody byte[] body, HttpServletRequest request) {
    requireOffered();
    Answer sent = answer(body);
    return signedIn(request, () -> passkeys.signIn(cookie.origin(request), sent.credential()));
  }

  private ResponseEntity<List<String>> signedIn(
      HttpServletRequest request, Supplier<StaffToken> work) {
    StaffToken pass = sources.countWrong(
        StaffLimit.WRONG_TRIES, StaffError.NOT_RECOGNISED, request, () -> anonymous.call(work));
    return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie.keep(pass)).body(List.of());
  }

  static Answer answer(byte[] body) {
    return read(
        body, read -> new Answer(read.findText("code"), read.raw("credential", MOST_ANSWER)));
  }

  private static <T> T read(byte[] body, Function<JsonReader, T> reader) {
    return JsonReader.read(body, DOCUMENT, reader);
  }

  static byte[] bytes(StaffId id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.value().getMostSignificantBits())
        .putLong(id.value().getLeastSignificantBits())
        .array();
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private void requireOffered() {
    if (!address.offersAccounts()) {
      throw new StaffRefused(StaffError.NOT_OFFERED);
    }
  }
}
