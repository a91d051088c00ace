package org.handrail.cli.serve;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.handrail.cli.CommandOrder;
import org.handrail.cli.CommandRefused;
import org.handrail.cli.Console;
import org.handrail.cli.DataOption;
import org.handrail.cli.DataSession;
import org.handrail.platform.keys.KeyName;
import org.handrail.platform.keys.KeyRenewal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a new server key in the place of one that is lost or was seen by somebody. */
@CommandOrder(80)
@Command(
    name = "renew-key",
    customSynopsis = "handrail renew-key NAME [OPTIONS]",
    description = "Make a new server key in the place of one that is lost or that others may have"
        + " seen. What the old one sealed is lost: docs/operate.md says what that means for each.")
final class RenewKeyCommand implements Callable<Integer> {

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NAME", description = "Which key: tokens or policy.")
  private String name = "";

  @Mixin
  private DataOption data = new DataOption();

  @Override
  public Integer call() {
    Console console = Console.of(spec);
    KeyName key = Arrays.stream(KeyName.values())
        .filter(known -> known.text().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> CommandRefused.usage("Invalid value for NAME: write one of " + names()));
    Path file = DataSession.use(data.path(), KeyRenewal.class, console, keys -> keys.renew(key));
    console.line("The key " + key.text() + " is a new one, in " + file
        + ". Restart every program that uses this database; copy the file to those that have"
        + " directories of their own.");
    return 0;
  }

  private static String names() {
    return Arrays.stream(KeyName.values()).map(KeyName::text).collect(Collectors.joining(", "));
  }
}
