package org.handrail.cli;

import java.net.BindException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.handrail.platform.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** How the framework is started here: without a banner, and with one line when it cannot start. */
public final class Boot {

  private static final String SETTINGS = "handrail.";

  private Boot() {}

  /**
   * Starts it.
   *
   * @param settings {@code name=value}; they stand above the environment and all files
   * @throws CommandRefused when it cannot start, in one line that says why
   */
  public static ConfigurableApplicationContext start(
      SpringApplicationBuilder application, List<String> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach(setting -> arguments.add("--" + setting));
    try {
      return application.properties(quiet()).run(arguments.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw refusal(e);
    }
  }

  /** The setting for a data directory, to be named before the environment's. */
  public static String data(Path data) {
    return "handrail.data=" + data.toAbsolutePath();
  }

  /** Settings under which the framework leaves the words to us. */
  private static Map<String, Object> quiet() {
    Map<String, Object> settings = new TreeMap<>();
    settings.put("spring.main.banner-mode", "off");
    settings.put("spring.main.log-startup-info", "false");
    settings.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
    settings.put("logging.level.org.springframework.boot.diagnostics", "OFF");
    settings.put("logging.level.org.springframework.context.support", "ERROR");
    settings.put("logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");
    // When the database goes away inside a transaction, whoever asked for it tells so.
    settings.put(
        "logging.level.org.springframework.transaction.support.TransactionTemplate", "OFF");
    return settings;
  }

  /** One line for whoever started the program; the cause stays attached for {@code --debug}. */
  public static CommandRefused refusal(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      CommandRefused refusal = refusal(cause, failure);
      if (refusal != null) {
        return refusal;
      }
    }
    return CommandRefused.problem(
        "Handrail could not start (" + failure.getClass().getSimpleName()
            + "). Run it again with --debug and report what it prints.",
        failure);
  }

  private static @Nullable CommandRefused refusal(Throwable cause, RuntimeException failure) {
    return switch (cause) {
      case StartRefused refused ->
        refused.isSetting()
            ? CommandRefused.setting(String.valueOf(refused.getMessage()), failure)
            : CommandRefused.problem(String.valueOf(refused.getMessage()), failure);
      case PortInUseException port ->
        CommandRefused.problem(
            "port " + port.getPort()
                + " is taken: stop what uses it, or choose another with --port",
            failure);
      case BindException ignored ->
        CommandRefused.problem(
            "this machine cannot listen there: check --address, or choose another --port", failure);
      case BindValidationException faults ->
        CommandRefused.setting("these settings cannot be used: " + namesOf(faults), failure);
      case org.springframework.boot.context.properties.bind.BindException setting ->
        setting.getCause() instanceof BindValidationException
            ? null // the cause lists all of them
            : CommandRefused.setting(
                "the setting " + nameOf(setting.getName().toString())
                    + " has a value that cannot be used",
                failure);
      default -> null;
    };
  }

  private static String namesOf(BindValidationException faults) {
    return String.join(
        ", ",
        faults.getValidationErrors().getAllErrors().stream()
            .map(error -> error instanceof org.springframework.validation.FieldError field
                ? nameOf(faults.getValidationErrors().getName() + "." + field.getField())
                : nameOf(faults.getValidationErrors().getName().toString()))
            .distinct()
            .sorted()
            .toList());
  }

  /** Our own settings as the environment has them, which is how the manual tells them. */
  private static String nameOf(String key) {
    return key.startsWith(SETTINGS)
        ? key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)
        : key;
  }
}
