package org.handrail.treatment.web;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.handrail.accounts.AccountServer;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists.ImportOptions;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.staff.Role;
import org.handrail.treatment.Listing;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentLists;

/** A server that knows one directory of treatment, and those who keep its listings. */
final class ListingDesk implements AutoCloseable {

  static final FeedId SOURCE = new FeedId("county");

  private final AccountServer server;

  ListingDesk(Path data, List<Listing> listings) {
    server = new AccountServer(data);
    server
        .context()
        .getBean(TreatmentLists.class)
        .replace(SOURCE, listings, new ImportOptions(false, false));
    TreatmentDirectory directory = server.context().getBean(TreatmentDirectory.class);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> directory.listListings().size() == listings.size());
  }

  AccountServer server() {
    return server;
  }

  /** Somebody who keeps the listings of this one's provider, signed in. */
  DeskClient keeper(String name, Listing of) {
    return DeskClient.signedIn(
        server, name, new Grant(Role.PROVIDER, of.provider().id().toString()));
  }

  /** A page as a visitor reads it in English. */
  String page(String path) {
    return server.send(server.to(path).header("Accept-Language", "en-US")).body();
  }

  @Override
  public void close() {
    server.close();
  }
}
