package org.handrail.web;

import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.handrail.accounts.AccountServer;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedId;
import org.handrail.directory.MeetingLists;
import org.handrail.helpline.CountyOfNumbers;
import org.handrail.helpline.PolicyBeginning;
import org.handrail.staff.DeskClient;
import org.handrail.staff.Grant;
import org.handrail.staff.Role;
import org.handrail.staff.StaffId;
import org.handrail.treatment.Listing;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.TreatmentLists;
import org.handrail.treatment.publish.VariedListings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with invented things of every kind, and the keys of two who keep numbers. */
final class DescribedServer implements AutoCloseable {

  private final AccountServer server;
  private final String key;
  private final Listing listing;
  private final String strangersKey;
  private final String operatorsKey;

  DescribedServer(Path data) {
    server = new AccountServer(data);
    server
        .context()
        .getBean(MeetingLists.class)
        .replace(
            ShownMeetings.FEED, ShownMeetings.all(), new MeetingLists.ImportOptions(false, false));
    FeedId source = new FeedId("elm");
    List<Listing> listings = VariedListings.of(source, 60, 8);
    server
        .context()
        .getBean(TreatmentLists.class)
        .replace(source, listings, new MeetingLists.ImportOptions(false, false));
    CountyOfNumbers county = new CountyOfNumbers(server);
    county.contracts(LocalDate.parse("2026-11-01"));
    county.policies().save(county.general(county.answerer(0, true)), 0, PolicyBeginning.AT_ONCE);
    county
        .policies()
        .save(county.general(county.answerer(1, true)), 1, later("2026-12-24T08:00:00Z"));
    Directory directory = server.context().getBean(Directory.class);
    TreatmentDirectory treatment = server.context().getBean(TreatmentDirectory.class);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() ->
            !directory.listFeeds().isEmpty() && treatment.listListings().size() > listings.size());
    listing = listings.getFirst();
    sayOpenPlaces(listings);
    key = key(
        "Cora",
        new Grant(Role.COORDINATOR, "county"),
        new Grant(Role.PROVIDER, listing.provider().id().toString()));
    strangersKey = key("Otto", new Grant(Role.PROVIDER, "another"));
    DeskClient.signedIn(server, "Olga", Grant.operator());
    operatorsKey = DeskClient.staffKey(server, "Olga");
  }

  /** Of a few, also of the one that is kept. */
  private void sayOpenPlaces(List<Listing> listings) {
    OpenPlaces places = server.context().getBean(OpenPlaces.class);
    for (int i = 0; i < 20; i++) {
      Integer maximum = i % 2 == 0 ? null : Integer.valueOf(20);
      places.say(
          listings.get(i).id(), new OpenPlaces.Capacity(i, maximum, "Ring."), StaffId.fresh());
    }
    await().atMost(Duration.ofMinutes(2)).until(() -> places.listAll().size() == 20);
  }

  private static PolicyBeginning later(String moment) {
    Instant now = Instant.parse("2026-11-24T22:48:00Z");
    return PolicyBeginning.find(Instant.parse(moment), now).orElseThrow();
  }

  private String key(String name, Grant... grants) {
    DeskClient.signedIn(server, name, grants);
    return DeskClient.programKey(server, name);
  }

  /** One that the owner of the key keeps. */
  Listing listing() {
    return listing;
  }

  /** The key of somebody who keeps the general number and a listing. */
  String key() {
    return key;
  }

  /** The key of somebody who keeps none of them. */
  String strangersKey() {
    return strangersKey;
  }

  /** The key of an operator, which may say who keeps the site. */
  String operatorsKey() {
    return operatorsKey;
  }

  AccountServer server() {
    return server;
  }

  JsonNode json(String path) {
    HttpResponse<String> answer = server.send(server.to(path));
    return JsonMapper.shared().readTree(answer.body());
  }

  @Override
  public void close() {
    server.close();
  }
}
