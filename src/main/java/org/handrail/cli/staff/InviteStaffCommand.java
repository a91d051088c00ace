package org.handrail.cli.staff;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.site.input.VisibleText;
import org.handrail.site.problem.NotFound;
import org.handrail.staff.Grant;
import org.handrail.staff.GrantAdvice;
import org.handrail.staff.Staff;
import org.handrail.staff.StaffId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Invites somebody to keep the site: the first operator can be invited in no other way. */
@CommandOrder(72)
@Command(
    name = "invite-staff",
    customSynopsis = {
      "handrail invite-staff NAME --may GRANT… [OPTIONS]",
      "      or handrail invite-staff --again ID [OPTIONS]"
    },
    description = "Invite somebody to keep this site. Prints the code that they take the invitation"
        + " up with at /desk/join; it works once, for three days.",
    footer = "%nExit code 1 when there is nobody of this id, or nothing that a grant is for.")
final class InviteStaffCommand implements Callable<Integer> {

  private static final int LONGEST_NAME = 100;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "To know them by.")
  private String name = "";

  @Option(
      names = "--may",
      paramLabel = "GRANT",
      description =
          "What they may do: operator, or list-keeper, provider or coordinator with a"
              + " colon and the id of what it is for, such as coordinator:county. Several are possible.")
  private List<String> grants = List.of();

  @Option(
      names = "--again",
      paramLabel = "ID",
      description = "Invite again somebody who never came or lost what they sign in with.")
  private @Nullable String again;

  @Mixin
  private DataOption data = new DataOption();

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    Staff.Invitation invitation = again == null ? invite(console) : inviteAgain(again, console);
    console.line(
        "Invited: " + invitation.member().name() + " (" + invitation.member().id() + ")");
    console.line(
        "Link:    /desk/join#" + invitation.code().text() + " (put the site's address before it)");
    console.line("Until:   " + invitation.until());
    return 0;
  }

  private Staff.Invitation invite(Console console) {
    String called = VisibleText.line(name);
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      throw CommandRefused.usage("Invalid value for NAME: write a name of at most 100 characters");
    }
    Set<Grant> may = new TreeSet<>();
    for (String text : grants) {
      may.add(Grant.find(text)
          .orElseThrow(
              () -> CommandRefused.usage("Invalid value for option '--may': write operator, or"
                  + " list-keeper, provider or coordinator with a colon and an id, such as"
                  + " coordinator:county")));
    }
    if (may.isEmpty()) {
      throw CommandRefused.usage("Missing required option: '--may GRANT'");
    }
    return DataSession.use(data.path(), Staff.class, console, staff -> {
      staff.findUnknown(may, Set.of()).stream().findFirst().ifPresent(unknown -> {
        throw CommandRefused.problem(unknown + ": " + GrantAdvice.of(unknown.role()));
      });
      return staff.invite(called, may, null);
    });
  }

  private Staff.Invitation inviteAgain(String id, Console console) {
    if (!name.isEmpty() || !grants.isEmpty()) {
      throw CommandRefused.usage("--again takes an id alone: name and grants stay as they are");
    }
    StaffId who = StaffId.find(id)
        .orElseThrow(() -> CommandRefused.usage("Invalid value for option '--again': write an id"
            + " as handrail list-staff prints it"));
    try {
      return DataSession.use(
          data.path(), Staff.class, console, staff -> staff.inviteAgain(who, null));
    } catch (NotFound e) {
      throw CommandRefused.problem("there is nobody of this id: handrail list-staff prints them");
    }
  }
}
