package org.handrail.treatment.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.handrail.treatment.Listing;
import tools.jackson.databind.JsonNode;

/**
 * The tables of HSDS 3.0, and of the capacities of 3.1, in a ZIP file, with the description that makes a Tabular Data Package of them. What is written is never held as a whole,
 * and the same content gives the same bytes.
 */
public final class HsdsTables {

  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Set<String> NUMBERS =
      Set.of("latitude", "longitude", "extension", "timezone", "interval", "available", "maximum");
  private static final Set<String> DATES = Set.of("assured_date", "last_action_date");
  private static final Set<String> MOMENTS = Set.of("last_modified", "updated");

  private final HsdsCatalogue catalogue;
  private final HsdsMapper mapper;
  private final List<Table> tables;

  /**
   * A table.
   *
   * @param rows what becomes rows, each a value whose fields are named as the columns
   */
  private record Table(String name, List<String> columns, Function<HsdsCatalogue, Stream<?>> rows) {

    String file() {
      return name + ".csv";
    }
  }

  public HsdsTables(HsdsCatalogue catalogue) {
    this.catalogue = catalogue;
    mapper = catalogue.mapper();
    tables = tables();
  }

  private List<Table> tables() {
    return List.of(
        table(
            "organizations",
            "id,name,description,website",
            c -> c.providers().stream().map(c::briefOrganization)),
        table(
            "services",
            "id,organization_id,name,description,url,status,assured_date,last_modified",
            c -> c.listings().stream().map(mapper::serviceRow)),
        table(
            "locations",
            "id,location_type,organization_id,name,latitude,longitude",
            c -> c.placed().stream().map(mapper::location)),
        table(
            "service_at_location",
            "id,service_id,location_id",
            c -> c.placed().stream().map(c::briefServiceAtLocation)),
        table(
            "addresses",
            "id,location_id,address_1,address_2,city,region,state_province,postal_code,country,"
                + "address_type",
            c -> c.placed().stream()
                .map(mapper::location)
                .flatMap(l -> l.addresses() == null ? Stream.empty() : l.addresses().stream())),
        parts(
            "phones",
            "id,service_id,service_at_location_id,number,extension,type,description",
            mapper::phones),
        parts(
            "schedules",
            "id,service_id,service_at_location_id,timezone,freq,interval,byday,description,"
                + "opens_at,closes_at",
            mapper::schedules),
        parts("languages", "id,service_id,name,code", mapper::languages),
        parts(
            "attributes",
            "id,link_id,taxonomy_term_id,link_entity,value",
            listing -> allAttributes(listing)),
        parts(
            "service_capacity",
            "id,service_id,unit_id,available,maximum,description,updated",
            mapper::capacities),
        table("unit", "id,name", c -> Stream.of(HsdsMapper.PLACE)),
        table("taxonomies", "id,name,description,version", c -> c.taxonomies().stream()),
        table(
            "taxonomy_terms",
            "id,code,name,description,parent_id,taxonomy,language,taxonomy_id",
            c -> c.terms().stream()),
        parts(
            "metadata",
            "id,resource_id,resource_type,last_action_date,last_action_type,field_name,"
                + "previous_value,replacement_value,updated_by",
            mapper::metadata));
  }

  private static Table table(String name, String columns, Function<HsdsCatalogue, Stream<?>> rows) {
    return new Table(name, List.of(columns.split(",", -1)), rows);
  }

  private static Table parts(String name, String columns, Function<Listing, List<?>> parts) {
    return table(
        name,
        columns,
        c -> c.listings().stream().flatMap(listing -> parts.apply(listing).stream()));
  }

  private List<?> allAttributes(Listing listing) {
    List<HsdsDocument.Attribute> all = new ArrayList<>(mapper.attributes(listing));
    mapper.schedules(listing).forEach(schedule -> {
      if (schedule.attributes() != null) {
        all.addAll(schedule.attributes());
      }
    });
    return all;
  }

  /**
   * Writes the package; the stream stays open.
   *
   * @throws IOException when the stream does
   */
  public void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    open(zip, "datapackage.json");
    zip.write(HsdsJson.bytes(description()));
    zip.closeEntry();
    for (Table table : tables) {
      open(zip, table.file());
      writeRows(table, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static void open(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ENTRY_TIME);
    zip.putNextEntry(entry);
  }

  private void writeRows(Table table, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(table.columns());
    table.rows().apply(catalogue).forEach(row -> {
      JsonNode json = HsdsJson.mapper().valueToTree(row);
      csv.writeRecord(
          table.columns().stream().map(column -> json.path(column).asString("")).toList());
    });
    csv.flush();
  }

  private Map<String, Object> description() {
    Map<String, Object> description = new LinkedHashMap<>();
    description.put("name", "human-services");
    description.put("title", "Places of treatment, as HSDS 3.0");
    description.put("profile", "tabular-data-package");
    description.put("resources", tables.stream().map(HsdsTables::resource).toList());
    return description;
  }

  private static Map<String, Object> resource(Table table) {
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", table.name());
    resource.put("path", table.file());
    resource.put("profile", "tabular-data-resource");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put(
        "schema",
        Map.of("fields", table.columns().stream().map(HsdsTables::field).toList()));
    return resource;
  }

  private static Map<String, Object> field(String column) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column);
    field.put("type", type(column));
    if (column.equals("id")) {
      field.put("constraints", Map.of("required", true));
    }
    return field;
  }

  private static String type(String column) {
    if (NUMBERS.contains(column)) {
      return "number";
    }
    return DATES.contains(column) ? "date" : MOMENTS.contains(column) ? "datetime" : "string";
  }
}
