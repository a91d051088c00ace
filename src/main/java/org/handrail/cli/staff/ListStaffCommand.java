package org.handrail.cli.staff;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.Console;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.cli.JsonOption;
import org.handrail.staff.Grant;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffMember;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints who keeps the site. */
@CommandOrder(74)
@Command(
    name = "list-staff",
    customSynopsis = "handrail list-staff [OPTIONS]",
    description = "Print who keeps this site, and what they may do.")
final class ListStaffCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private JsonOption json = new JsonOption();

  @Mixin
  private DataOption data = new DataOption();

  /** One of them in JSON. */
  record Member(String id, String name, List<String> grants, String added, boolean joined) {

    static Member of(StaffMember member) {
      return new Member(
          member.id().toString(),
          member.name(),
          member.grants().stream().map(Grant::toString).toList(),
          member.added().toString(),
          member.joined());
    }
  }

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    List<Member> all = DataSession.use(data.path(), Staff.class, console, Staff::list).stream()
        .map(Member::of)
        .toList();
    if (json.isWanted()) {
      console.json(all);
      return 0;
    }
    for (Member member : all) {
      console.line(member.id() + "  " + member.name() + ": "
          + member.grants().stream().collect(Collectors.joining(", "))
          + (member.joined() ? "" : " (has not joined)"));
    }
    if (all.isEmpty()) {
      console.line(
          "Nobody yet. Invite the first operator: handrail invite-staff NAME --may operator");
    }
    return 0;
  }
}
