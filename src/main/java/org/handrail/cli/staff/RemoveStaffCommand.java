package org.handrail.cli.staff;

import java.util.concurrent.Callable;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffId;
import org.handrail.staff.StaffRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes one of those who keep the site, at once. */
@CommandOrder(76)
@Command(
    name = "remove-staff",
    customSynopsis = "handrail remove-staff ID [OPTIONS]",
    description = "Remove one of those who keep this site, and sign them out everywhere at once.",
    footer = "%nExit code 1 when there is nobody of this id, or nobody would be operator any more.")
final class RemoveStaffCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "As handrail list-staff prints it.")
  private String id = "";

  @Mixin
  private DataOption data = new DataOption();

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    StaffId who = StaffId.find(id.strip())
        .orElseThrow(() -> CommandRefused.usage(
            "Invalid value for ID: write one as handrail list-staff prints it"));
    try {
      DataSession.use(data.path(), Staff.class, console, staff -> {
        staff.remove(who, null);
        return true;
      });
    } catch (NotFound e) {
      throw CommandRefused.problem("there is nobody of this id: handrail list-staff prints them");
    } catch (StaffRefused e) {
      throw CommandRefused.problem("nobody would be operator any more: invite another one first");
    }
    console.line("Removed, and signed out everywhere.");
    return 0;
  }
}
