package org.handrail.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlineAccessTest {

  @ParameterizedTest
  @ValueSource(strings = {"https://meet.example.org/1", "HTTPS://meet.example.org/1"})
  void offersALinkThatIsSecure(String url) {
    assertThat(new OnlineAccess(url, null, "").secureUrl()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://meet.example.org/1", "javascript:https://x", "https:/x", ""})
  void offersNoOther(String url) {
    assertThat(new OnlineAccess(url, null, "").secureUrl()).isNull();
    assertThat(new OnlineAccess(null, "+15550100", "").secureUrl()).isNull();
  }
}
