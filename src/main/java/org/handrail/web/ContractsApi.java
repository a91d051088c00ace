package org.handrail.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handrail.site.input.FieldError;
import org.handrail.site.input.FormReader;
import org.handrail.site.input.JsonReader;
import org.handrail.site.problem.InvalidParameter;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.contract.BrokenPromise;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.Contract.Bought;
import org.handrail.treatment.contract.ContractId;
import org.handrail.treatment.contract.ContractOverlaps;
import org.handrail.treatment.contract.Contracts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs of an operator: enters contracts, ends them early, and puts their notes right. */
@RestController
@ForStaff(Role.OPERATOR)
@RequestMapping(path = "/api/desk/contracts", produces = MediaType.APPLICATION_JSON_VALUE)
class ContractsApi {

  private static final JsonReader.Document DOCUMENT = new JsonReader.Document("contract", true);
  private static final String ONE = "/{id:[0-9a-f-]+}";
  private static final String JSON = MediaType.APPLICATION_JSON_VALUE;

  private final Contracts contracts;
  private final TreatmentDirectory directory;
  private final Staff staff;
  private final MessageSource messages;

  ContractsApi(
      Contracts contracts, TreatmentDirectory directory, Staff staff, MessageSource messages) {
    this.contracts = contracts;
    this.directory = directory;
    this.staff = staff;
    this.messages = messages;
  }

  /**
   * What was found when a contract was tried.
   *
   * @param id of it once it is entered, else null
   */
  record Tried(@Nullable String id, boolean saved, List<Finding> findings) {}

  /** One thing for which it is refused, in English. */
  record Finding(String field, String says, String promise) {}

  /** The whole register, as anybody may read it. */
  @GetMapping
  List<ContractLine> list(CurrentStaff who) {
    return contracts.list().stream().map(ContractLine::of).toList();
  }

  /** Tries a contract, and enters it, unless {@code try=yes}. */
  @PostMapping(consumes = JSON)
  ResponseEntity<Tried> enter(
      CurrentStaff who,
      @RequestParam(name = "try", defaultValue = "no") String only,
      @RequestBody byte[] body) {
    boolean isOnlyTried = isOnlyTried(only);
    Contract contract = contract(JsonReader.read(body, DOCUMENT, ContractsApi::typed));
    List<Finding> found = found(contract, isOnlyTried);
    boolean saved = !isOnlyTried && found.isEmpty();
    if (saved) {
      staff.note(who.id(), "contract-entered", contract.name());
    }
    HttpStatus status =
        saved ? HttpStatus.CREATED : isOnlyTried ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    return ResponseEntity.status(status)
        .body(new Tried(saved ? contract.id().toString() : null, saved, found));
  }

  /** Ends one early. */
  @PostMapping(path = ONE + "/end", consumes = JSON)
  ContractLine end(CurrentStaff who, @PathVariable("id") String id, @RequestBody byte[] body) {
    ContractId ended = known(id);
    String text = JsonReader.read(body, DOCUMENT, json -> json.text("last"));
    FormReader form = form(Map.of("last", new String[] {text}));
    Optional<LocalDate> last = form.date("last");
    if (last.isEmpty() || !contracts.end(ended, last.get())) {
      throw new InvalidParameter("last", sentence("contracts.problem.last"));
    }
    staff.note(who.id(), "contract-ended", id);
    return line(ended);
  }

  /** Puts a note right. */
  @PutMapping(path = ONE + "/note", consumes = JSON)
  ContractLine correct(CurrentStaff who, @PathVariable("id") String id, @RequestBody byte[] body) {
    ContractId corrected = known(id);
    String note = JsonReader.read(body, DOCUMENT, json -> json.line("note"));
    if (note.length() > Contract.LONGEST_NOTE) {
      throw new InvalidParameter("note", "Write at most " + Contract.LONGEST_NOTE + " characters.");
    }
    List<BrokenPromise> broken = contracts.correct(corrected, note, who.id());
    if (!broken.isEmpty()) {
      Finding first = finding(broken.getFirst());
      throw new InvalidParameter("note", first.says() + " " + first.promise());
    }
    staff.note(who.id(), "contract-corrected", id);
    return line(corrected);
  }

  private List<Finding> found(Contract contract, boolean isOnlyTried) {
    try {
      List<BrokenPromise> broken =
          isOnlyTried ? contracts.attempt(contract) : contracts.enter(contract);
      return broken.stream().map(this::finding).toList();
    } catch (ContractOverlaps e) {
      return List.of(new Finding("from", sentence("contracts.problem.overlaps"), ""));
    }
  }

  private Finding finding(BrokenPromise broken) {
    return new Finding(
        broken.field(), sentence("contracts.breaks"), sentence(broken.promise().messageKey()));
  }

  private static ContractForm typed(JsonReader json) {
    List<@Nullable String> sent = json.findTexts("buys");
    List<@Nullable String> buys = sent == null ? List.of() : sent;
    for (String each : buys) {
      if (each == null || Bought.find(each).isEmpty()) {
        throw new InvalidParameter("buys", "Write a list of listing, general-number or both.");
      }
    }
    String note = json.findLine("note");
    return new ContractForm(
        json.text("provider"),
        buys.contains(Bought.LISTING.code()),
        buys.contains(Bought.GENERAL_NUMBER.code()),
        json.text("amount"),
        json.text("currency"),
        json.text("from"),
        json.text("until"),
        note == null ? "" : note);
  }

  /** By the rules of the form at the desk; the first that it breaks is told. */
  private Contract contract(ContractForm typed) {
    Map<String, String[]> days = new HashMap<>();
    days.put("from", new String[] {typed.from()});
    days.put("until", new String[] {typed.until()});
    FormReader form = form(days);
    return typed.read(form, directory).orElseThrow(() -> {
      FieldError first = form.errors().getFirst();
      String field = first.field().equals("listing") ? "buys" : first.field();
      return new InvalidParameter(
          field, sentence(first.messageKey(), first.arguments().toArray()));
    });
  }

  private static FormReader form(Map<String, String[]> values) {
    return new FormReader(values, "contracts.problem");
  }

  private ContractId known(String id) {
    return entry(id).contract().id();
  }

  private ContractLine line(ContractId id) {
    return ContractLine.of(entry(id.toString()));
  }

  private Contracts.Entry entry(String id) {
    return contracts.list().stream()
        .filter(entry -> entry.contract().id().toString().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private String sentence(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.ENGLISH);
  }

  private static boolean isOnlyTried(String only) {
    return switch (only) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new InvalidParameter("try", "Send try=yes, or leave it out.");
    };
  }
}
