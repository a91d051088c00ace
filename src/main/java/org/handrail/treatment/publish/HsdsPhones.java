package org.handrail.treatment.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.handrail.treatment.ListingPhone;
import org.handrail.treatment.publish.HsdsDocument.Phone;
import org.jspecify.annotations.Nullable;

/** Numbers as HSDS has them, which knows neither lines for intake nor hotlines: these say so at the beginning of their description. */
final class HsdsPhones {

  private static final Pattern KEPT_AS_NUMBER = Pattern.compile("0|[1-9]\\d{0,8}");

  private HsdsPhones() {}

  static List<Phone> of(HsdsOwner owner, List<ListingPhone> phones) {
    Map<UUID, Phone> unique = new LinkedHashMap<>();
    for (ListingPhone phone : phones) {
      UUID id = owner.partId(
          "phone", phone.number(), phone.extension(), phone.kind().code(), phone.description());
      unique.putIfAbsent(id, phone(id, owner, phone));
    }
    return List.copyOf(unique.values());
  }

  private static Phone phone(UUID id, HsdsOwner owner, ListingPhone phone) {
    boolean isNumber = KEPT_AS_NUMBER.matcher(phone.extension()).matches();
    boolean inText = !isNumber && !phone.extension().isEmpty();
    return new Phone(
        id,
        owner.serviceId(),
        owner.serviceAtLocationId(),
        inText ? phone.number() + " ext. " + phone.extension() : phone.number(),
        isNumber ? Integer.valueOf(phone.extension()) : null,
        type(phone.kind()),
        description(phone));
  }

  private static String type(ListingPhone.Kind kind) {
    return switch (kind) {
      case VOICE, INTAKE, HOTLINE -> "voice";
      case FAX -> "fax";
      case TEXT -> "text";
    };
  }

  private static @Nullable String description(ListingPhone phone) {
    return switch (phone.kind()) {
      case VOICE, FAX, TEXT -> HsdsOwner.orNull(phone.description());
      case INTAKE -> marked("Intake", phone.description());
      case HOTLINE -> marked("Hotline", phone.description());
    };
  }

  /** The reader takes the mark, and a colon after it, for no part of the description. */
  private static String marked(String mark, String description) {
    String folded = description.toLowerCase(Locale.ROOT);
    String word = mark.toLowerCase(Locale.ROOT);
    boolean says =
        folded.startsWith(word) && !folded.equals(word) && !folded.startsWith(word + ":");
    return description.isEmpty() ? mark : says ? description : mark + ": " + description;
  }
}
