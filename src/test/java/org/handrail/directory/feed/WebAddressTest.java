package org.handrail.directory.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web addresses as people write them. */
class WebAddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "https://zoom.us/j/1?pwd=aB https://zoom.us/j/1?pwd=aB",
        "HTTPS://Zoom.us/J/1 HTTPS://Zoom.us/J/1",
        "https://münchen.example.de/raum?x=ü https://xn--mnchen-3ya.example.de/raum?x=ü",
        "https://zооm.us/j/1 https://xn--zm-fmca.us/j/1",
        "https://zoom。us/j/1 https://zoom.us/j/1",
        "https://zoom.us/j/1?pwd=a%b https://zoom.us/j/1?pwd=a%25b",
        "https://zoom.us/j/1?pwd=a%2Bb%zz% https://zoom.us/j/1?pwd=a%2Bb%25zz%25",
        "https://zoom.us/j/1?a=b|c{d}[e]^`f https://zoom.us/j/1?a=b%7Cc%7Bd%7D%5Be%5D%5E%60f",
        "https://zoom.us/#a#b#c https://zoom.us/#a%23b%23c",
        "https://example.org:8443/x https://example.org:8443/x",
        "https://example.org./x https://example.org./x",
        "https://example.org?a https://example.org?a",
        "https://93.184.216.34/x https://93.184.216.34/x",
        "zoom.us/j/1?pwd=a%b https://zoom.us/j/1?pwd=a%25b",
      })
  void areMadeValidAndShowTheHostThatIsLookedUp(String written, String expected) {
    assertThat(Links.web(written)).hasValueSatisfying(link -> {
      assertThat(link).isEqualTo(expected);
      assertThat(URI.create(link).getHost()).isNotBlank();
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://user@zoom.us/j/1",
        "https://user:secret@zoom.us/j/1",
        "https://zoom.us\\@example.org/",
        "https://zoom.us%40example.org/",
        "https://localhost./x",
        "https://LOCALHOST.localhost/x",
        "https://ⓛocalhost.test/x",
        "https://127。0。0。1/x",
        "https://１２７.0.0.1/x",
        "https://127.1/x",
        "https://0x7f.1/x",
        "https://0177.0.0.1/x",
        "https://2130706433/x",
        "https://10.0.0.1./x",
        "https://100.64.0.1/x",
        "https://192.168.1.1:8080/x",
        "https://[::1]/x",
        "https://a..example.org/x",
        "https://-a-.example.org/x",
        "https://straße.example.de/x",
        "https://zoom.us:port/x",
        "https:///x",
        "https://zoom.us/a b",
        "https://zoom.us/a\u00a0b",
        "https://zoom.us/\"onclick=",
        "ftp://example.org/x",
        "intent://example.org/x",
        "example.org/x",
      })
  void areRefusedWhereTheyLeadNowherePublicOrMayLeadElsewhere(String written) {
    assertThat(Links.web(written)).isEmpty();
  }

  @Test
  void ofAHostThatOnlyLooksLikeAProvidersAreNoProviders() {
    assertThat(Links.leadsToProvider("https://zоom.us/j/1")).isFalse();
    assertThat(Links.leadsToProvider("https://zoom.us./j/1")).isTrue();
  }
}
