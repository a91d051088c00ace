package org.handrail.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.handrail.site.ForAnybody;
import org.handrail.site.input.FormReader;
import org.handrail.staff.CurrentStaff;
import org.handrail.staff.ForStaff;
import org.handrail.staff.Role;
import org.handrail.staff.Staff;
import org.handrail.treatment.TreatmentDirectory;
import org.handrail.treatment.contract.BrokenPromise;
import org.handrail.treatment.contract.Contract;
import org.handrail.treatment.contract.ContractId;
import org.handrail.treatment.contract.ContractOverlaps;
import org.handrail.treatment.contract.Contracts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register of those who pay to be listed: anybody reads all of it, the operator enters and ends. */
@Controller
class ContractsController {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final Contracts contracts;
  private final TreatmentDirectory directory;
  private final Staff staff;
  private final Clock clock;

  ContractsController(Contracts contracts, TreatmentDirectory directory, Staff staff, Clock clock) {
    this.contracts = contracts;
    this.directory = directory;
    this.staff = staff;
    this.clock = clock;
  }

  @ForAnybody
  @GetMapping("/contracts")
  ModelAndView show() {
    return new ModelAndView(
        "web/contracts", Map.of("contracts", contracts.list(), "today", today()));
  }

  @ForAnybody
  @GetMapping(path = "/contracts.json", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<List<ContractLine>> json() {
    return ResponseEntity.ok(contracts.list().stream().map(ContractLine::of).toList());
  }

  @ForAnybody
  @GetMapping("/contracts.csv")
  ResponseEntity<String> csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter table = CsvWriter.builder().build(text)) {
      table.writeRecord(
          "id",
          "provider_id",
          "provider",
          "buys",
          "amount",
          "currency",
          "from",
          "until",
          "note",
          "note_corrected",
          "recorded",
          "ended");
      for (Contracts.Entry entry : contracts.list()) {
        ContractLine line = ContractLine.of(entry);
        table.writeRecord(
            line.id(),
            line.providerId(),
            safe(line.provider()),
            String.join(" ", line.buys()),
            line.amount(),
            line.currency(),
            line.from(),
            line.until(),
            safe(line.note()),
            Objects.requireNonNullElse(line.noteCorrected(), ""),
            line.recorded(),
            Objects.requireNonNullElse(line.ended(), ""));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a text takes everything
    }
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"contracts.csv\"")
        .body(text.toString());
  }

  /** A table's program would take it for a formula. */
  private static String safe(String text) {
    return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  @ForStaff(Role.OPERATOR)
  @GetMapping("/desk/contracts")
  ModelAndView desk(CurrentStaff who, HttpServletRequest request) {
    return page(form(request), ContractForm.EMPTY, List.of());
  }

  @ForStaff(Role.OPERATOR)
  @PostMapping("/desk/contracts")
  Object enter(CurrentStaff who, HttpServletRequest request) {
    FormReader form = form(request);
    ContractForm typed = ContractForm.of(form);
    Optional<Contract> contract = typed.read(form, directory);
    if (contract.isEmpty()) {
      return refused(page(form, typed, List.of()));
    }
    try {
      List<BrokenPromise> broken = contracts.enter(contract.get());
      if (!broken.isEmpty()) {
        return refused(page(form, typed, broken));
      }
    } catch (ContractOverlaps e) {
      form.refuse("from", "overlaps");
      return refused(page(form, typed, List.of()));
    }
    staff.note(who.id(), "contract-entered", contract.get().name());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/desk/contracts?done=entered")
        .build();
  }

  @ForStaff(Role.OPERATOR)
  @PostMapping("/desk/contracts/{id}/end")
  Object end(CurrentStaff who, @PathVariable("id") UUID id, HttpServletRequest request) {
    FormReader form = form(request);
    Optional<LocalDate> last = form.date("last");
    if (last.isEmpty() || !contracts.end(new ContractId(id), last.get())) {
      form.refuse("last-" + id, "last");
      return refused(page(form, ContractForm.EMPTY, List.of()));
    }
    staff.note(who.id(), "contract-ended", id.toString());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/desk/contracts?done=ended")
        .build();
  }

  /** Puts a note right; empty for none. */
  @ForStaff(Role.OPERATOR)
  @PostMapping("/desk/contracts/{id}/note")
  Object correct(CurrentStaff who, @PathVariable("id") UUID id, HttpServletRequest request) {
    FormReader form = form(request);
    String note = form.line("note");
    if (note.length() > Contract.LONGEST_NOTE) {
      form.refuse("note-" + id, "text");
      return refused(page(form, ContractForm.EMPTY, List.of()));
    }
    List<BrokenPromise> broken = contracts.correct(new ContractId(id), note, who.id());
    if (!broken.isEmpty()) {
      return refused(page(form, ContractForm.EMPTY, broken));
    }
    staff.note(who.id(), "contract-corrected", id.toString());
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/desk/contracts?done=corrected")
        .build();
  }

  private ModelAndView page(FormReader form, ContractForm typed, List<BrokenPromise> broken) {
    Map<String, Object> model = new HashMap<>();
    model.put("contracts", contracts.list());
    model.put("today", today());
    model.put("form", typed);
    model.put("broken", broken);
    model.put("errors", form.errors());
    model.put(
        "done", form.oneOf("done", List.of("entered", "ended", "corrected")).orElse(""));
    return new ModelAndView("web/contractsdesk", model);
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static FormReader form(HttpServletRequest request) {
    return new FormReader(request.getParameterMap(), "contracts.problem");
  }
}
