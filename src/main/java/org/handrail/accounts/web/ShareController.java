package org.handrail.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.handrail.accounts.AccountLimit;
import org.handrail.accounts.CurrentMember;
import org.handrail.accounts.ForMembers;
import org.handrail.accounts.Sealed;
import org.handrail.accounts.vault.ShareId;
import org.handrail.accounts.vault.SharedPages;
import org.handrail.site.ForAnybody;
import org.handrail.site.limits.AnonymousCallLimiter;
import org.handrail.site.limits.ClientAddressLimiter;
import org.handrail.site.problem.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Pages that members show to somebody by a link. */
@RestController
class ShareController {

  private final SharedPages pages;
  private final ClientAddressLimiter sources;
  private final AnonymousCallLimiter anonymous;

  ShareController(SharedPages pages, ClientAddressLimiter sources, AnonymousCallLimiter anonymous) {
    this.pages = pages;
    this.sources = sources;
    this.anonymous = anonymous;
  }

  /** What stands in the link, before its key. */
  record LinkJson(String link) {}

  /** A page that can still be opened. */
  record SharedJson(String id, String expires, int opened) {

    static SharedJson of(SharedPages.Shared page) {
      return new SharedJson(page.id().text(), page.expires().toString(), page.opened());
    }
  }

  @ForMembers
  @PostMapping(path = "/api/account/shares", consumes = MediaType.APPLICATION_JSON_VALUE)
  LinkJson share(CurrentMember who, @RequestBody byte[] body) {
    AccountRequests.Share sent = AccountRequests.read(body, AccountRequests::share);
    return new LinkJson(pages.share(who.member(), sent.id(), sent.blob(), sent.days()));
  }

  @ForMembers
  @GetMapping("/api/account/shares")
  List<SharedJson> list(CurrentMember who) {
    return pages.list(who.member()).stream().map(SharedJson::of).toList();
  }

  @ForMembers
  @DeleteMapping("/api/account/shares/{id}")
  ResponseEntity<Void> takeBack(CurrentMember who, @PathVariable("id") String id) {
    if (!pages.takeBack(who.member(), ShareId.of(AccountController.idBytes(id)))) {
      throw new NotFound();
    }
    return ResponseEntity.noContent().build();
  }

  /** Counts, and so is no GET: what looks at links ahead of people opens nothing. */
  @ForAnybody
  @PostMapping("/api/shared/{link}")
  ResponseEntity<byte[]> open(@PathVariable("link") String link, HttpServletRequest request) {
    sources.count(AccountLimit.SHARED_PAGES, request);
    Optional<Sealed> page = anonymous.call(() -> pages.open(link));
    byte[] blob = page.orElseThrow(NotFound::new).toArray();
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_OCTET_STREAM).body(blob);
  }
}
