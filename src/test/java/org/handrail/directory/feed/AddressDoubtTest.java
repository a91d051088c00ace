package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressDoubtTest {

  private static final String IN_PERSON =
      "'name':'Elm','slug':'elm','day':1,'time':'19:00','attendance_option':'in_person'";

  @Test
  void callsATownATown() {
    FeedResult result = Feeds.records(IN_PERSON + ",'formatted_address':'Alder, IL, USA'");

    assertThat(result.warnings())
        .extracting(FeedIssue::reason)
        .anyMatch(reason -> reason.startsWith("the address is a town or an area"))
        .noneMatch(reason -> reason.startsWith("no address"));
  }

  @Test
  void callsAMissingAddressMissing() {
    FeedResult result = Feeds.records(IN_PERSON);

    assertThat(result.warnings())
        .extracting(FeedIssue::reason)
        .anyMatch(reason -> reason.startsWith("no address is given"))
        .noneMatch(reason -> reason.contains("a town or an area"));
  }
}
