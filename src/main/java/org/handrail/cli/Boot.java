package org.handrail.cli;

import java.util.Map;
import java.util.TreeMap;
import org.handrail.platform.StartRefused;
import org.springframework.boot.context.properties.ConfigurationPropertiesBindException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** How the framework is started here: without a banner, and with one line when it cannot start. */
final class Boot {

  private Boot() {}

  /** Settings under which the framework leaves the words to us. */
  static Map<String, Object> quiet() {
    Map<String, Object> settings = new TreeMap<>();
    settings.put("spring.main.banner-mode", "off");
    settings.put("spring.main.log-startup-info", "false");
    settings.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
    settings.put("logging.level.org.springframework.boot.diagnostics", "OFF");
    settings.put("logging.level.org.springframework.context.support", "ERROR");
    settings.put("logging.level.org.springframework.boot.web.server.servlet.context", "ERROR");
    return settings;
  }

  /** One line for whoever started the program; the cause stays attached for {@code --debug}. */
  static Refused refusal(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case StartRefused refused -> {
          return Refused.problem(String.valueOf(refused.getMessage()), failure);
        }
        case PortInUseException port -> {
          return Refused.problem(
              "port " + port.getPort()
                  + " is taken; stop what uses it, or choose another with --port",
              failure);
        }
        case BindException bind -> {
          return Refused.usage(
              "the setting " + bind.getName() + " has a value that is not understood");
        }
        case ConfigurationPropertiesBindException ignored -> {} // its cause names the key
        default -> {}
      }
    }
    return Refused.problem(
        "Handrail could not start (" + failure.getClass().getSimpleName()
            + "). Run it again with --debug and report what it prints.",
        failure);
  }
}
