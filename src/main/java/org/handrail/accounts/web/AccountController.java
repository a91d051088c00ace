package org.handrail.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.function.Supplier;
import org.handrail.accounts.AccountError;
import org.handrail.accounts.AccountLimit;
import org.handrail.accounts.AccountRefused;
import org.handrail.accounts.Accounts;
import org.handrail.accounts.CurrentMember;
import org.handrail.accounts.DeviceId;
import org.handrail.accounts.DeviceToken;
import org.handrail.accounts.ForMembers;
import org.handrail.accounts.MemberId;
import org.handrail.accounts.NewAccount;
import org.handrail.accounts.RandomId;
import org.handrail.accounts.UnlockChange;
import org.handrail.accounts.UnlockProof;
import org.handrail.platform.SiteAddress;
import org.handrail.site.ForAnybody;
import org.handrail.site.limits.AnonymousCallLimiter;
import org.handrail.site.limits.ClientAddressLimiter;
import org.handrail.site.problem.NotFound;
import org.springframework.http.HttpHeaders;
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

/** Accounts for devices: making one, signing in, what opens it, its devices, its end. */
@RestController
@RequestMapping(path = "/api/account", produces = MediaType.APPLICATION_JSON_VALUE)
class AccountController {

  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Accounts accounts;
  private final ClientAddressLimiter sources;
  private final AnonymousCallLimiter anonymous;
  private final DeviceCookie cookie;
  private final SiteAddress address;

  AccountController(
      Accounts accounts,
      ClientAddressLimiter sources,
      AnonymousCallLimiter anonymous,
      DeviceCookie cookie,
      SiteAddress address) {
    this.accounts = accounts;
    this.sources = sources;
    this.anonymous = anonymous;
    this.cookie = cookie;
    this.address = address;
  }

  /** A change of unlocks and the proof that the member wants it. */
  private record ProvenChange(UnlockProof proof, UnlockChange change) {}

  @ForAnybody
  @PostMapping(consumes = JSON)
  ResponseEntity<StateJson> create(@RequestBody byte[] body, HttpServletRequest request) {
    requireOffered();
    NewAccount account = AccountRequests.read(body, AccountRequests::newAccount);
    sources.count(AccountLimit.NEW_ACCOUNTS, request);
    return signedIn(anonymous.call(() -> accounts.create(account)), HttpStatus.CREATED, request);
  }

  @ForAnybody
  @PostMapping(path = "/kdf", consumes = JSON)
  StateJson.KdfJson kdf(@RequestBody byte[] body, HttpServletRequest request) {
    requireOffered();
    MemberId member = AccountRequests.read(body, AccountRequests::member);
    sources.count(AccountLimit.PASSPHRASE_SETTINGS, request);
    return StateJson.KdfJson.of(anonymous.call(() -> accounts.kdfOf(member)));
  }

  @ForAnybody
  @PostMapping(path = "/session", consumes = JSON)
  ResponseEntity<StateJson> signIn(@RequestBody byte[] body, HttpServletRequest request) {
    requireOffered();
    DeviceToken pass = countWrong(request, () -> {
      AccountRequests.SignIn sent = AccountRequests.read(body, AccountRequests::signIn);
      return anonymous.call(
          () -> accounts.signIn(sent.member(), sent.kind(), sent.auth(), sent.device()));
    });
    return signedIn(pass, HttpStatus.OK, request);
  }

  private ResponseEntity<StateJson> signedIn(
      DeviceToken pass, HttpStatus status, HttpServletRequest request) {
    CurrentMember who = new CurrentMember(pass.member(), pass.device());
    return ResponseEntity.status(status)
        .header(HttpHeaders.SET_COOKIE, cookie.keep(pass, request))
        .body(state(who));
  }

  @ForMembers
  @GetMapping
  StateJson state(CurrentMember who) {
    return StateJson.of(accounts.getState(who.member()), who);
  }

  @ForMembers
  @PutMapping(path = "/unlocks", consumes = JSON)
  StateJson changeUnlocks(CurrentMember who, @RequestBody byte[] body, HttpServletRequest request) {
    ProvenChange sent = AccountRequests.read(
        body, read -> new ProvenChange(AccountRequests.proof(read), AccountRequests.change(read)));
    countWrong(request, () -> {
      accounts.changeUnlocks(who.member(), sent.proof(), sent.change());
      return true;
    });
    return state(who);
  }

  @ForMembers
  @DeleteMapping("/devices/{id}")
  ResponseEntity<Void> removeDevice(
      CurrentMember who, @PathVariable("id") String id, HttpServletRequest request) {
    DeviceId device = DeviceId.of(idBytes(id));
    if (!accounts.removeDevice(who.member(), device)) {
      throw new NotFound();
    }
    return device.equals(who.device())
        ? goodbye(request)
        : ResponseEntity.noContent().build();
  }

  @ForMembers
  @PostMapping("/sign-out-everywhere")
  ResponseEntity<Void> signOutEverywhere(CurrentMember who, HttpServletRequest request) {
    accounts.removeAllDevices(who.member());
    return goodbye(request);
  }

  @ForMembers
  @PostMapping(path = "/erase", consumes = JSON)
  ResponseEntity<Void> erase(
      CurrentMember who, @RequestBody byte[] body, HttpServletRequest request) {
    UnlockProof proof = AccountRequests.read(body, AccountRequests::proof);
    countWrong(request, () -> {
      accounts.erase(who.member(), proof);
      return true;
    });
    return goodbye(request);
  }

  private ResponseEntity<Void> goodbye(HttpServletRequest request) {
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie.forget(request))
        .build();
  }

  private <T> T countWrong(HttpServletRequest request, Supplier<T> work) {
    return sources.countWrong(AccountLimit.WRONG_TRIES, AccountError.NOT_RECOGNISED, request, work);
  }

  private void requireOffered() {
    if (!address.offersAccounts()) {
      throw new AccountRefused(AccountError.NOT_OFFERED);
    }
  }

  /** What can't be an id leads to nothing, like one that nobody has. */
  static byte[] idBytes(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (bytes.length == RandomId.LENGTH) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new NotFound();
    }
    throw new NotFound();
  }
}
