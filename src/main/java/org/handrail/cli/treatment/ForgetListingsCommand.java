package org.handrail.cli.treatment;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.Counts;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.cli.JsonOption;
import org.handrail.directory.FeedId;
import org.handrail.treatment.Assurance;
import org.handrail.treatment.TreatmentLists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a directory of treatment out of the data directory, also of that of a running server. */
@CommandOrder(47)
@Command(
    name = "forget-listings",
    customSynopsis = "handrail forget-listings NAME [OPTIONS]",
    description = "Take a directory of treatment out, with all of its listings. A running server"
        + " shows it within seconds.",
    footer = "%nExit code 1 when there is no directory of this name.")
final class ForgetListingsCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1",
      paramLabel = "NAME",
      description = "What import-listings was given as --source.")
  private String source = "";

  @Mixin
  private JsonOption json = new JsonOption();

  @Mixin
  private DataOption data = new DataOption();

  /** What was taken out, as JSON. */
  private record Forgotten(String source, int gone) {}

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    FeedId name = sourceName(source, "NAME");
    OptionalInt gone =
        DataSession.use(data.path(), TreatmentLists.class, console, store -> store.forget(name));
    if (gone.isEmpty()) {
      throw CommandRefused.problem("there is no directory of treatment of the name " + name);
    }
    if (json.isWanted()) {
      console.json(new Forgotten(name.value(), gone.getAsInt()));
    } else {
      console.line(name + " is forgotten, with its "
          + Counts.of(gone.getAsInt(), "listing", "listings") + ".");
    }
    return 0;
  }

  /**
   * @throws CommandRefused when it can be no name
   */
  static FeedId sourceName(String text, String what) {
    String name = text.strip();
    boolean isLine = name.chars().noneMatch(Character::isISOControl);
    if (name.isEmpty() || name.length() > FeedId.MAX_LENGTH || !isLine) {
      throw CommandRefused.usage("Invalid value for " + what + ": write the name of a directory");
    }
    FeedId named = new FeedId(name);
    if (Assurance.isReserved(named)) {
      throw CommandRefused.usage("Invalid value for " + what
          + ": this name stands for providers that speak for themselves; write another");
    }
    return named;
  }
}
