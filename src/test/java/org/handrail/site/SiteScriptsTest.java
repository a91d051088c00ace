package org.handrail.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SiteScriptsTest {

  private static byte[] script(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final SiteScripts FEW = new SiteScripts(Map.of(
      "/a.js",
      script(
          "/*\n * import { x } from \"/types.js\";\n */\nimport { b } from \"/b.js\";\nimport \"/c.js\";\nb();"),
      "/b.js",
      script("import {\n  c,\n  d,\n} from \"/c.js\";\nexport const b = \"/not-a-script.js\";"),
      "/c.js",
      script("export { d } from \"/d.js\";\nimport { a } from \"/a.js\";\n"),
      "/d.js",
      script("alert(1);"),
      "/later.js",
      script(
          "import { d } from \"/d.js\";\nconst more = () => import(\"/more.js\");\nnew Worker(\"/x-worker.js\");"),
      "/more.js",
      script(""),
      "/x-worker.js",
      script("")));

  @Test
  void asksBeforehandForAllThatIsImportedOnce() {
    assertThat(FEW.preloads(List.of("/a.js"), List.of()))
        .containsExactly("/b.js", "/c.js", "/d.js");
    assertThat(FEW.preloads(List.of("/d.js"), List.of("/later.js")))
        .containsExactly("/later.js", "/more.js");
    assertThat(FEW.preloads(List.of("/b.js", "/a.js"), List.of()))
        .containsExactly("/c.js", "/d.js");
  }

  @Test
  void statesTheHashThatBrowsersCompute() {
    // printf 'alert(1);' | openssl dgst -sha256 -binary | base64
    assertThat(FEW.integrity("/d.js"))
        .isEqualTo("sha256-5jFwrAK0UV47oFbVg/iCCBbxD8X1w+QvoOUepu4C2YA=");
    assertThatThrownBy(() -> FEW.integrity("/e.js"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/e.js");
  }
}
