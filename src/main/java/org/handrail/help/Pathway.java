package org.handrail.help;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * A fellowship with steps, or another pathway, and where its own words stand. None is better than another.
 *
 * @param id names it in a record
 * @param isFellowship whether it works with twelve steps; else it is a pathway beside them
 * @param name as it calls itself, in every language
 * @param address its own page, https
 * @param source where that was looked up
 */
public record Pathway(
    String id, boolean isFellowship, String name, URI address, HelpSource source) {

  private static final String FILE = "pathways.txt";
  private static final Set<String> KEYS = Set.of("id", "kind", "name", "address");

  public Pathway {
    if (!"https".equals(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException("not a page by https: " + address);
    }
  }

  /** Fellowships, in the order of their file. */
  public static List<Pathway> fellowships() {
    return all().stream().filter(Pathway::isFellowship).toList();
  }

  /** Pathways beside the twelve steps, in the order of their file. */
  public static List<Pathway> others() {
    return all().stream().filter(each -> !each.isFellowship()).toList();
  }

  static List<Pathway> all() {
    return ReviewedFacts.load(
        FILE,
        KEYS,
        block -> new Pathway(
            block.get("id"),
            switch (block.get("kind")) {
              case "fellowship" -> true;
              case "pathway" -> false;
              case String other -> throw new IllegalStateException("neither kind: " + other);
            },
            block.get("name"),
            URI.create(block.get("address")),
            block.source()));
  }
}
