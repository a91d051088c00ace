package org.handrail.treatment.publish;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How these objects become JSON: in the order in which they are declared. */
public final class HsdsJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private HsdsJson() {}

  static JsonMapper mapper() {
    return MAPPER;
  }

  /** An object or a page of them, as UTF-8. */
  public static byte[] bytes(Object document) {
    return MAPPER.writeValueAsBytes(document);
  }
}
