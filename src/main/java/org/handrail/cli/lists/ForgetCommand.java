package org.handrail.cli.lists;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.Counts;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.cli.JsonOption;
import org.handrail.directory.Directory;
import org.handrail.directory.FeedId;
import org.handrail.directory.FeedStatus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a list out of the data directory, also of that of a running server; names the lists when none is given. */
@CommandOrder(30)
@Command(
    name = "forget",
    customSynopsis = "handrail forget [LIST] [OPTIONS]",
    description = "Take a meeting list out, with all of its meetings. A running server shows it"
        + " within seconds. Without LIST: name the lists that are there.",
    footer = "%nExit code 1 when there is no such list.")
final class ForgetCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "LIST",
      description = "The list's name: that of its file, or its URL.")
  private @Nullable String list;

  @Mixin
  private JsonOption json = new JsonOption();

  @Mixin
  private DataOption data = new DataOption();

  /** All lists as JSON. */
  private record Known(List<KnownList> feeds) {}

  /** One list as JSON. */
  private record KnownList(String feed, int meetings, String refreshed, boolean invented) {

    static KnownList of(FeedStatus status) {
      return new KnownList(
          status.feed().value(), status.meetings(), read(status), status.invented());
    }
  }

  /** What was taken out, as JSON. */
  private record Forgotten(String feed, int gone) {}

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    if (list == null) {
      name(console);
    } else {
      forget(list, console);
    }
    return 0;
  }

  private void name(Console console) {
    Instant now = Clock.systemUTC().instant();
    List<FeedStatus> lists = DataSession.read(data.path(), now, console, Directory::listFeeds);
    if (json.isWanted()) {
      console.json(new Known(lists.stream().map(KnownList::of).toList()));
      return;
    }
    for (FeedStatus status : lists) {
      console.line(status.feed().value());
      console.line("    " + Counts.of(status.meetings(), "meeting", "meetings") + ", read "
          + read(status) + (status.invented() ? ", invented for demonstration" : ""));
    }
  }

  private void forget(String name, Console console) {
    if (name.isBlank() || name.length() > FeedId.MAX_LENGTH) {
      throw CommandRefused.usage("Invalid value for LIST: write the name of a list");
    }
    OptionalInt gone =
        DataSession.change(data.path(), console, lists -> lists.forget(new FeedId(name)));
    if (gone.isEmpty()) {
      throw CommandRefused.problem("there is no list of the name " + name
          + ": handrail forget, without a name, tells those that are there");
    }
    if (json.isWanted()) {
      console.json(new Forgotten(name, gone.getAsInt()));
    } else {
      console.line(name + " is forgotten, with its "
          + Counts.of(gone.getAsInt(), "meeting", "meetings") + ".");
    }
  }

  private static String read(FeedStatus status) {
    return status.refreshed().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
