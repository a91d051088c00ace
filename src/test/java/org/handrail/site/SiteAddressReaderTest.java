package org.handrail.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.handrail.platform.SiteAddress;
import org.handrail.platform.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteAddressReaderTest {

  @ParameterizedTest
  @CsvSource({
    "https://rooms.example.org,https://rooms.example.org,true",
    "https://Rooms.Example.org/,https://rooms.example.org,true",
    "https://rooms.example.org:8443,https://rooms.example.org:8443,true",
    "http://localhost:8080,http://localhost:8080,false",
    "http://127.0.0.1:8080/,http://127.0.0.1:8080,false",
    "http://[::1]:8080,http://[::1]:8080,false"
  })
  void takesAnAddressThatBrowsersTrust(String written, String origin, boolean secure) {
    SiteAddress address = SiteAddressReader.read(written, "0.0.0.0");

    assertThat(address.findOrigin()).hasValue(URI.create(origin));
    assertThat(address.isSecure()).isEqualTo(secure);
    assertThat(address.offersAccounts()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://rooms.example.org | must begin with https://",
        "ftp://rooms.example.org | must begin with https://",
        "rooms.example.org | names no host",
        "https://sam:secret@rooms.example.org | no user or password",
        "https://rooms.example.org/handrail | no path",
        "https://rooms.example.org/?a=b | end after the host",
        "https://rooms.example.org/#top | end after the host",
        "https://rooms.example.org:70000 | port must be",
        "https:// | no address",
        "https://rooms example.org | no address"
      })
  void refusesAnyOtherAndSaysWhy(String written, String reason) {
    assertThatThrownBy(() -> SiteAddressReader.read(written, null))
        .isInstanceOfSatisfying(
            StartRefused.class, refused -> assertThat(refused.isSetting()).isTrue())
        .hasMessageStartingWith("HANDRAIL_WEB_PUBLIC_URL ")
        .hasMessageContaining(reason)
        .hasMessageNotContaining("secret");
  }

  @Test
  void namesAllThatIsWrongAtOnce() {
    assertThatThrownBy(() -> SiteAddressReader.read("http://sam@rooms.example.org/a?b#c", null))
        .hasMessageContaining("https://")
        .hasMessageContaining("no user")
        .hasMessageContaining("no path")
        .hasMessageContaining("end after");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.8.8.8"})
  void isNotNeededOnThePersonsOwnMachine(String listensOn) {
    assertThat(SiteAddressReader.read(null, listensOn).offersAccounts()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.7", "rooms.example.org"})
  void offersNoAccountsElsewhereWithoutIt(String listensOn) {
    SiteAddress address = SiteAddressReader.read(" ", listensOn);

    assertThat(address.offersAccounts()).isFalse();
    assertThat(address.isSecure()).isFalse();
    assertThat(address.findOrigin()).isEmpty();
  }
}
