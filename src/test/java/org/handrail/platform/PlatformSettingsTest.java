package org.handrail.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.handrail.platform.PlatformSettings.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PlatformSettingsTest {

  @Test
  void takesItsShortNamesFromTheEnvironment() {
    PlatformSettings settings = bind(Map.of(
        "HANDRAIL_DATA", "/srv/handrail",
        "HANDRAIL_DATABASE_URL", "postgres://db/rooms",
        "HANDRAIL_DATABASE_USER", "sam",
        "HANDRAIL_DATABASE_PASSWORD_FILE", "/run/secrets/db"));

    assertThat(settings.data()).isEqualTo(Path.of("/srv/handrail"));
    assertThat(settings.database().url()).isEqualTo("postgres://db/rooms");
    assertThat(settings.database().user()).isEqualTo("sam");
    assertThat(settings.database().passwordFile()).isEqualTo(Path.of("/run/secrets/db"));
  }

  @Test
  void servesFromTheDirectoryDataUnlessTold() {
    PlatformSettings settings = bind(Map.of());

    assertThat(settings.data()).isEqualTo(Path.of("data"));
    assertThat(settings.database().url()).isNull();
    assertThat(settings.database().role()).isEqualTo(Role.SERVE);
  }

  private static PlatformSettings bind(Map<String, Object> environment) {
    SystemEnvironmentPropertySource source = new SystemEnvironmentPropertySource(
        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment);
    return new Binder(Objects.requireNonNull(ConfigurationPropertySource.from(source)))
        .bindOrCreate("handrail", PlatformSettings.class);
  }
}
