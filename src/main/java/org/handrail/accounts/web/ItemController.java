package org.handrail.accounts.web;

import java.time.Duration;
import java.util.List;
import org.handrail.accounts.AccountLimit;
import org.handrail.accounts.CurrentMember;
import org.handrail.accounts.ForMembers;
import org.handrail.accounts.vault.NewItem;
import org.handrail.accounts.vault.Vault;
import org.handrail.platform.limits.RateLimiter;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.site.problem.RateLimited;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of sealed items for devices. */
@RestController
@ForMembers
@RequestMapping("/api/account/items")
class ItemController {

  private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM_VALUE;
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Vault vault;
  private final RateLimiter limits;

  ItemController(Vault vault, RateLimiter limits) {
    this.vault = vault;
    this.limits = limits;
  }

  /** What became of added items. */
  record AddedJson(List<NumberedJson> items, long last) {

    static AddedJson of(Vault.Added added) {
      List<NumberedJson> items = added.items().stream()
          .map(item -> new NumberedJson(item.id().text(), item.seq()))
          .toList();
      return new AddedJson(items, added.last());
    }
  }

  /** An item and its number. */
  record NumberedJson(String id, long seq) {}

  /** How many items have no content any more. */
  record ErasedJson(int erased) {}

  @GetMapping(produces = BYTES)
  byte[] page(CurrentMember who, @RequestParam(name = "after", defaultValue = "0") String after) {
    return ItemBytes.write(vault.page(who.member(), number(after)));
  }

  @PostMapping(consumes = BYTES, produces = JSON)
  AddedJson add(CurrentMember who, @RequestBody byte[] body) {
    Duration wait = limits.tryAcquire(AccountLimit.UPLOADS, who.member());
    if (wait.isPositive()) {
      throw new RateLimited(wait);
    }
    List<NewItem> items = ItemBytes.read(body);
    return AddedJson.of(vault.add(who.member(), items));
  }

  @PostMapping(path = "/erase", consumes = JSON, produces = JSON)
  ErasedJson erase(CurrentMember who, @RequestBody byte[] body) {
    return new ErasedJson(
        vault.erase(who.member(), AccountRequests.read(body, AccountRequests::itemIds)));
  }

  private static long number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new InvalidParameter("after");
    }
    return Long.parseLong(text);
  }
}
