package org.handrail.treatment.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.handrail.site.input.JsonReader;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.site.problem.NotFound;
import org.handrail.site.problem.TrialFinding;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.handrail.treatment.ListingId;
import org.handrail.treatment.OpenPlaces;
import org.handrail.treatment.OpenPlaces.Capacity;
import org.handrail.treatment.OpenPlaces.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programs of those who keep a listing say how many places are open. */
@RestController
@ForStaff(Role.PROVIDER)
class PlacesApi {

  private static final String PLACES = "/api/desk/listings/{id:[0-9a-f-]+}/places";
  private static final JsonReader.Document DOCUMENT = new JsonReader.Document("places", true);

  private final OpenPlaces places;
  private final ListingKeepers keepers;
  private final Staff staff;
  private final MessageSource messages;

  PlacesApi(OpenPlaces places, ListingKeepers keepers, Staff staff, MessageSource messages) {
    this.places = places;
    this.keepers = keepers;
    this.staff = staff;
    this.messages = messages;
  }

  /** What was said last, of any age. */
  record Told(int available, @Nullable Integer maximum, String note, Instant said) {

    private static Told of(Said said) {
      Capacity capacity = said.capacity();
      return new Told(capacity.available(), capacity.maximum(), capacity.note(), said.at());
    }
  }

  @GetMapping(path = PLACES, produces = MediaType.APPLICATION_JSON_VALUE)
  Told get(CurrentStaff who, @PathVariable("id") String id) {
    return told(keepers.get(who, id).id());
  }

  @PutMapping(
      path = PLACES,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  Told say(CurrentStaff who, @PathVariable("id") String id, @RequestBody byte[] body) {
    ListingId listing = keepers.get(who, id).id();
    Capacity capacity = JsonReader.read(body, DOCUMENT, PlacesApi::capacity);
    List<TrialFinding> findings = places.say(listing, capacity, who.id());
    if (!findings.isEmpty()) {
      throw new InvalidParameter("note", sentence(findings.getFirst()));
    }
    staff.note(who.id(), "places-said", id);
    return told(listing);
  }

  /** Says nothing any more. */
  @DeleteMapping(PLACES)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void unsay(CurrentStaff who, @PathVariable("id") String id) {
    if (places.unsay(keepers.get(who, id).id())) {
      staff.note(who.id(), "places-unsaid", id);
    }
  }

  private Told told(ListingId id) {
    return Optional.ofNullable(places.latest(List.of(id)).get(id))
        .map(Told::of)
        .orElseThrow(NotFound::new);
  }

  private static Capacity capacity(JsonReader json) {
    int available = json.number("available", 0, Capacity.MAX_PLACES);
    Integer maximum = json.findNumber("maximum");
    if (maximum != null && (maximum < available || maximum > Capacity.MAX_PLACES)) {
      throw new InvalidParameter(
          "maximum",
          "Write a whole number from available to " + Capacity.MAX_PLACES + ", or leave it out.");
    }
    String note = Optional.ofNullable(json.findLine("note")).orElse("");
    if (note.length() > Capacity.MAX_NOTE_LENGTH) {
      throw new InvalidParameter(
          "note", "Write at most " + Capacity.MAX_NOTE_LENGTH + " characters.");
    }
    return new Capacity(available, maximum, note);
  }

  private String sentence(TrialFinding finding) {
    TrialFinding.Told told = finding.told(messages);
    return told.says() + " " + told.promise();
  }
}
