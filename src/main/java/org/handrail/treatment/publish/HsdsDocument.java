package org.handrail.treatment.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The objects of HSDS 3.0 that listings become, in its words, and the capacities of 3.1. What is null is left out: an answer to a list has none of the nested lists, a row
 * of a table has none either. Every part says to whom it belongs, also where that follows from where it stands, so that a table needs no other
 * value.
 */
public final class HsdsDocument {

  private HsdsDocument() {}

  /** What a list of changes needs. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Changed(UUID id, @Nullable Instant lastModified) {}

  /** Who offers services. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Organization(
      UUID id,
      String name,
      String description,
      @Nullable String website,
      @Nullable List<Service> services) {}

  /**
   * What is offered.
   *
   * @param phones of a service without a place
   * @param schedules of a service without a place
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Service(
      UUID id,
      UUID organizationId,
      String name,
      @Nullable String description,
      @Nullable String url,
      String status,
      @Nullable LocalDate assuredDate,
      @Nullable Instant lastModified,
      @Nullable Organization organization,
      @Nullable List<Phone> phones,
      @Nullable List<Schedule> schedules,
      @Nullable List<Language> languages,
      @Nullable List<ServiceAtLocation> serviceAtLocations,
      @Nullable List<Attribute> attributes,
      @Nullable List<ServiceCapacity> capacities,
      @Nullable List<Metadata> metadata) {}

  /**
   * How many places are open, which HSDS has from 3.1 on.
   *
   * @param updated when the provider said so
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ServiceCapacity(
      UUID id,
      UUID serviceId,
      UUID unitId,
      Unit unit,
      int available,
      @Nullable Integer maximum,
      @Nullable String description,
      Instant updated) {}

  /** What is counted. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Unit(UUID id, String name) {}

  /** A service at one place. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ServiceAtLocation(
      UUID id,
      UUID serviceId,
      UUID locationId,
      @Nullable List<Phone> phones,
      @Nullable List<Schedule> schedules,
      @Nullable Location location,
      @Nullable Service service) {}

  /** A place. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Location(
      UUID id,
      String locationType,
      UUID organizationId,
      @Nullable String name,
      @Nullable Double latitude,
      @Nullable Double longitude,
      @Nullable List<Address> addresses) {}

  /** Where a place is. What is not known is empty, since HSDS requires all but the second line and the region. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Address(
      UUID id,
      UUID locationId,
      @JsonProperty("address_1") String street,
      @JsonProperty("address_2") @Nullable String unit,
      String city,
      @JsonProperty("region") @Nullable String county,
      String stateProvince,
      String postalCode,
      String country,
      String addressType) {}

  /**
   * A number.
   *
   * @param extension a number, as HSDS has it; one that would lose digits by it stands in the text of the number
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Phone(
      UUID id,
      @Nullable UUID serviceId,
      @Nullable UUID serviceAtLocationId,
      String number,
      @Nullable Integer extension,
      String type,
      @Nullable String description) {}

  /**
   * Hours that are the same on these days of every week, or what is said of hours in words.
   *
   * @param timezone hours between the place's standard time and UTC; its zone is an attribute
   * @param byday two letters for each day, with commas between
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Schedule(
      UUID id,
      @Nullable UUID serviceId,
      @Nullable UUID serviceAtLocationId,
      @Nullable Double timezone,
      @Nullable String freq,
      @Nullable Integer interval,
      @Nullable String byday,
      @Nullable String description,
      @Nullable String opensAt,
      @Nullable String closesAt,
      @Nullable List<Attribute> attributes) {}

  /** A language in which people are served. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Language(UUID id, UUID serviceId, String name, String code) {}

  /** A term of a taxonomy that something has. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Attribute(
      UUID id,
      UUID linkId,
      UUID taxonomyTermId,
      String linkEntity,
      @Nullable String value,
      @Nullable TaxonomyTerm taxonomyTerm) {}

  /** A list of terms. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Taxonomy(UUID id, String name, String description, String version) {}

  /** A term of such a list. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TaxonomyTerm(
      UUID id,
      String code,
      String name,
      String description,
      @Nullable UUID parentId,
      String taxonomy,
      String language,
      UUID taxonomyId) {}

  /** Where something comes from, and when it was read there. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Metadata(
      UUID id,
      UUID resourceId,
      String resourceType,
      LocalDate lastActionDate,
      String lastActionType,
      String fieldName,
      String previousValue,
      String replacementValue,
      String updatedBy) {}
}
